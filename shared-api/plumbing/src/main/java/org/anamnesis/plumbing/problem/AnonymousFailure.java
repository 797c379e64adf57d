package org.anamnesis.plumbing.problem;

import java.sql.SQLException;

/** A failure with its types and stack but without messages, which may hold what a person sent. */
final class AnonymousFailure extends RuntimeException {

    AnonymousFailure(Throwable origin) {
        super(name(origin), origin.getCause() == null ? null : new AnonymousFailure(origin.getCause()));
        setStackTrace(origin.getStackTrace());
    }

    private static String name(Throwable origin) {
        String type = origin.getClass().getName();
        return origin instanceof SQLException database ? type + " " + database.getSQLState() : type;
    }
}
