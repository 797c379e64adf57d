package org.anamnesis.api.checkup;

import org.jspecify.annotations.Nullable;

/** A command that may name a checkup, which must be one of the patient's. */
public interface InvolvesCheckup {

    /** The checkup; null if none is named. */
    @Nullable
    CheckupId checkupId();
}
