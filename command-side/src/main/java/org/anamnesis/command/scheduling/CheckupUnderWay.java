package org.anamnesis.command.scheduling;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import org.anamnesis.api.scheduling.SchedulingRefusal;

/**
 * Whether an appointment has led to a checkup that stands. While it has, nobody can say that the patient stayed
 * away, or comes another time.
 *
 * @param begun whether it has
 */
record CheckupUnderWay(boolean begun) {

    /** Lets the appointment end without a checkup, or move, or refuses. */
    void mustNotHaveBegun() {
        refuseIf(begun, SchedulingRefusal.APPOINTMENT_HAS_CHECKUP);
    }
}
