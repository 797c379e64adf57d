package org.anamnesis.command.scheduling;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.util.Objects;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.scheduling.CancelledBy;
import org.anamnesis.api.scheduling.SchedulingRefusal;
import org.anamnesis.api.scheduling.command.BookAppointment;
import org.anamnesis.api.scheduling.event.BookingEvent;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentBooked;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentCancelled;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentCheckedIn;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentFulfilled;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentMissed;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentRescheduled;
import org.anamnesis.plumbing.command.CommandRefused;
import org.jspecify.annotations.Nullable;

/** What is booked, whether the patient is awaited, has come, or will not come, and what may still be said of it. */
final class Attendance {

    private enum State {
        AWAITED,
        CHECKED_IN,
        CANCELLED,
        MISSED,
        FULFILLED
    }

    private State state = State.AWAITED;
    private @Nullable AppointmentBooked booked;
    private @Nullable Terms terms;
    private @Nullable AppointmentCancelled cancellation;
    private @Nullable CheckupId checkup;

    /** Whether it was booked before, just so; refuses other content. */
    boolean isBooked(BookAppointment command) {
        refuseIf(
                booked != null && !(command.patientId().equals(booked.patientId())
                        && Objects.equals(command.waitingListEntryId(), booked.waitingListEntryId())
                        && Terms.of(booked).are(command.practitionerId(), command.booking())),
                SchedulingRefusal.DIFFERENT_CONTENT);
        return booked != null;
    }

    /** What is booked now. */
    Terms terms() {
        return Objects.requireNonNull(terms);
    }

    boolean isAwaited() {
        return state == State.AWAITED;
    }

    void mustBeAwaited() {
        mustNotBeOver();
        refuseIf(state == State.CHECKED_IN, SchedulingRefusal.ALREADY_CHECKED_IN);
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
            refuseIf(!by.equals(checkup), SchedulingRefusal.APPOINTMENT_HAS_CHECKUP);
            return false;
        }
        mustNotBeOver();
        return true;
    }

    void evolve(BookingEvent event) {
        switch (event) {
            case AppointmentBooked first -> {
                booked = first;
                terms = Terms.of(first);
            }
            case AppointmentRescheduled moved -> terms = Terms.of(moved);
            case AppointmentCheckedIn _ -> state = State.CHECKED_IN;
            case AppointmentCancelled cancelled -> {
                state = State.CANCELLED;
                cancellation = cancelled;
            }
            case AppointmentMissed _ -> state = State.MISSED;
            case AppointmentFulfilled fulfilled -> {
                state = State.FULFILLED;
                checkup = fulfilled.checkupId();
            }
        }
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
