package org.anamnesis.command.status;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import org.anamnesis.api.scheduling.SchedulingRefusal;
import org.jspecify.annotations.Nullable;

/**
 * How the appointment that a checkup names stands at the moment the checkup is started. Command handlers take it as a
 * parameter; scheduling knows it.
 *
 * @param refusal why it cannot lead to the checkup; absent where it can, or where none is named
 */
public record AppointmentStatus(@Nullable SchedulingRefusal refusal) {

    /** Lets the checkup start, or refuses. */
    public void admit() {
        refuseIf(refusal != null, refusal, "appointmentId");
    }
}
