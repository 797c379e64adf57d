package org.anamnesis.command.imports.sending;

/** The import cannot go on, through no fault of what it holds. Sent again, it takes up where it broke off. */
public final class ImportBroken extends RuntimeException {

    private final boolean resumable;

    private ImportBroken(String reason, boolean resumable) {
        super(reason, null, false, false);
        this.resumable = resumable;
    }

    /** The record cannot be written. */
    static ImportBroken recordUnavailable() {
        return new ImportBroken("The record could not be written. Send the same content again.", false);
    }

    /** The app is being stopped: the next start goes on. */
    static ImportBroken stopping() {
        return new ImportBroken("The app is being stopped.", true);
    }

    /** Whether the next start of the app goes on with the import by itself. */
    public boolean resumable() {
        return resumable;
    }
}
