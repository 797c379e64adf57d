package org.anamnesis.command.testing;

import org.anamnesis.api.RefusalCode;
import org.anamnesis.plumbing.command.CommandRefused;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;

/** Matches the refusal of a command. */
public final class Refused {

    private Refused() {}

    /** A refusal with this code. */
    public static Matcher<CommandRefused> with(RefusalCode code) {
        return new CustomTypeSafeMatcher<>("refused with " + code) {

            @Override
            protected boolean matchesSafely(CommandRefused refused) {
                return refused.refusal() == code;
            }
        };
    }

    /** A refusal with this code that names this field. */
    public static Matcher<CommandRefused> with(RefusalCode code, String field) {
        return new CustomTypeSafeMatcher<>("refused with " + code + " of " + field) {

            @Override
            protected boolean matchesSafely(CommandRefused refused) {
                return refused.refusal() == code && field.equals(refused.field());
            }
        };
    }
}
