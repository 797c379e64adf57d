package org.anamnesis.reporting.report;

/** A stream failed when some of it was out. It says where, and repeats no message: that may quote a row. */
final class StreamBroken extends RuntimeException {

    StreamBroken(RuntimeException failure) {
        super(failure.getClass().getName());
        setStackTrace(failure.getStackTrace());
    }
}
