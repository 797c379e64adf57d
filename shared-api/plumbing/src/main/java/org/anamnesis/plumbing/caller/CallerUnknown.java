package org.anamnesis.plumbing.caller;

/** The request does not say who calls, or not in the right shape: 401. */
public final class CallerUnknown extends RuntimeException {

    private final String header;

    /** Names the header that is absent or malformed. */
    public CallerUnknown(String header) {
        super("No caller", null, false, false);
        this.header = header;
    }

    /** The header that is absent or malformed. */
    public String header() {
        return header;
    }
}
