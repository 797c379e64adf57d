package org.anamnesis.command.status;

import java.util.List;
import org.anamnesis.api.practitioner.PractitionerRefusal;
import org.anamnesis.api.value.Warning;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.metadata.Origin;
import org.jspecify.annotations.Nullable;

/** How the practitioner that a command names stands. Read in the command's own transaction. */
public enum PractitionerStatus {
    /** Practises here. */
    ACTIVE,
    /** Practised here once. */
    DEACTIVATED,
    /** Not known in this tenant, or not named. */
    UNKNOWN;

    /** What a practitioner's row says, where there is one. */
    public static PractitionerStatus of(@Nullable Boolean active) {
        if (active == null) {
            return UNKNOWN;
        }
        return active ? ACTIVE : DEACTIVATED;
    }

    /** Lets the practitioner act, or refuses; history is let pass with a warning. */
    public List<Warning> admit(String field, Origin origin) {
        if (this == ACTIVE) {
            return List.of();
        }
        if (origin == Origin.IMPORT) {
            return List.of(new Warning(Warning.Code.PRACTITIONER_UNKNOWN, field));
        }
        throw new CommandRefused(this == UNKNOWN
                ? PractitionerRefusal.PRACTITIONER_UNKNOWN
                : PractitionerRefusal.PRACTITIONER_DEACTIVATED, field);
    }
}
