package org.anamnesis.command.scheduling;

import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.scheduling.CancelledBy;
import org.anamnesis.api.scheduling.SchedulingRefusal;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentCancelled;
import org.anamnesis.plumbing.command.CommandRefused;
import org.jspecify.annotations.Nullable;

/** Whether the patient of an appointment is awaited, has come, or will not come, and what may still be said of it. */
final class Attendance {

    private enum State {
        AWAITED,
        CHECKED_IN,
        CANCELLED,
        MISSED,
        FULFILLED
    }

    private State state = State.AWAITED;
    private @Nullable AppointmentCancelled cancellation;
    private @Nullable CheckupId checkup;

    boolean isAwaited() {
        return state == State.AWAITED;
    }

    void mustBeAwaited() {
        mustNotBeOver();
        if (state == State.CHECKED_IN) {
            throw new CommandRefused(SchedulingRefusal.ALREADY_CHECKED_IN);
        }
    }

    /** Whether it can be cancelled, also by who came and would not wait: not if it was just so, which is silence. */
    boolean canBeCancelled(CancelledBy by, String reason) {
        if (cancellation != null && cancellation.cancelledBy() == by && cancellation.reason().equals(reason)) {
            return false;
        }
        mustNotBeOver();
        return true;
    }

    /** Whether the patient can come: not if it has, which is silence. */
    boolean canCheckIn() {
        mustNotBeOver();
        return state == State.AWAITED;
    }

    /** Whether the patient can have stayed away: not if that was said before, which is silence. */
    boolean canBeMissed() {
        if (state == State.MISSED) {
            return false;
        }
        mustBeAwaited();
        return true;
    }

    /** Whether it can have led to the checkup, also where somebody forgot to check the patient in. */
    boolean canBeFulfilled(CheckupId by) {
        if (state == State.FULFILLED) {
            if (!by.equals(checkup)) {
                throw new CommandRefused(SchedulingRefusal.APPOINTMENT_HAS_CHECKUP);
            }
            return false;
        }
        mustNotBeOver();
        return true;
    }

    void checkedIn() {
        state = State.CHECKED_IN;
    }

    void cancelled(AppointmentCancelled event) {
        state = State.CANCELLED;
        cancellation = event;
    }

    void missed() {
        state = State.MISSED;
    }

    void fulfilled(CheckupId by) {
        state = State.FULFILLED;
        checkup = by;
    }

    private void mustNotBeOver() {
        switch (state) {
            case AWAITED, CHECKED_IN -> {
            }
            case CANCELLED -> throw new CommandRefused(SchedulingRefusal.APPOINTMENT_CANCELLED);
            case MISSED -> throw new CommandRefused(SchedulingRefusal.APPOINTMENT_MISSED);
            case FULFILLED -> throw new CommandRefused(SchedulingRefusal.APPOINTMENT_FULFILLED);
        }
    }
}
