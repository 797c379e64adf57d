package org.anamnesis.command.status;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import org.anamnesis.api.checkup.CheckupRefusal;
import org.jspecify.annotations.Nullable;

/**
 * Whether the checkup that a command names is one of its patient's, at the moment the command is decided. Command
 * handlers take it as a parameter; billing keeps the visits.
 *
 * @param refusal why the checkup cannot be named; absent where it can, or where none is named
 */
public record CheckupStatus(@Nullable CheckupRefusal refusal) {

    /** One that can be named, or none. */
    public static final CheckupStatus OWN = new CheckupStatus(null);

    /** Lets the command pass, or refuses. */
    public void admit() {
        refuseIf(refusal != null, refusal, "checkupId");
    }
}
