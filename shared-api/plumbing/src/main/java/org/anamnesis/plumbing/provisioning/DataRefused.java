package org.anamnesis.plumbing.provisioning;

/** The database was written by a version of Anamnesis whose data this version does not read. */
public final class OlderData extends RuntimeException {

    OlderData(Throwable validation) {
        super("The database was written by another version of Anamnesis, whose data this one does not read: "
                + "start on an empty data folder or database, or with the version that wrote it.", validation);
    }
}
