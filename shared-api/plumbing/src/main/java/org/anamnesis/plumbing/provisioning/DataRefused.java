package org.anamnesis.plumbing.provisioning;

import org.jspecify.annotations.Nullable;

/** An app does not start on the data it was given. Its message is for whoever starts it. */
public final class DataRefused extends RuntimeException {

    private DataRefused(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }

    static DataRefused older(Throwable validation) {
        return new DataRefused("The database was written by another version of Anamnesis, whose data this one does not"
                + " read: start on an empty data folder or database, or with the version that wrote it.", validation);
    }

    /** The record was begun under another secret of the installation. */
    public static DataRefused otherSecret() {
        return new DataRefused("The record was begun with another installation secret: start with that one. Without it"
                + " what is sent or imported again would be recorded a second time.", null);
    }
}
