package org.anamnesis.plumbing.web;

import java.io.IOException;

/** The body is larger than the edge takes: 413. */
public final class BodyTooLarge extends IOException {

    BodyTooLarge() {
        super("The body is too large");
    }
}
