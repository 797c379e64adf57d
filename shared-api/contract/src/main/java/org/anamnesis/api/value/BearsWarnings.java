package org.anamnesis.api.value;

import java.util.List;

/** An event that tells what is to be doubted in the fact it records. */
public interface BearsWarnings {

    /** What to doubt; empty if nothing is. */
    List<Warning> warnings();
}
