package org.anamnesis.plumbing.web;

import java.io.IOException;

/** The body is larger than the edge takes: 413. */
public final class BodyTooLarge extends IOException {

    /** Says no number: the limit is the edge's own. */
    public BodyTooLarge() {
        super("The body is too large");
    }
}
