package org.anamnesis.reporting.fact;

import java.time.Duration;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.event.BookingEvent;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentBooked;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentCancelled;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentCheckedIn;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentFulfilled;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentMissed;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentRescheduled;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.reporting.ReportingApplication;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was booked, and what became of it, in the words of FHIR. */
@Component
@ProcessingGroup(ReportingApplication.NAME)
record AppointmentFacts(Changes changes) {

    @EventHandler
    void on(BookingEvent event, EventContext at) {
        switch (event) {
            case AppointmentBooked it -> booked(it, it.slot(), at);
            case AppointmentRescheduled it -> moved(it, it.slot(), at);
            case AppointmentCancelled it -> state(it, "cancelled", it.inTime(), at);
            case AppointmentCheckedIn it -> state(it, "arrived", null, at);
            case AppointmentMissed it -> state(it, "noshow", null, at);
            case AppointmentFulfilled it -> state(it, "fulfilled", null, at);
        }
    }

    @ResetHandler
    void reset() {
        changes.clear("appointment");
    }

    // A slot has the offset of the tenant's calendar: its days are the tenant's, whatever zone this runs in.
    private void booked(AppointmentBooked event, Slot slot, EventContext at) {
        changes.add(Change.APPOINTMENT, at.tenant(), event.appointmentId(), event.patientId(), event.practitionerId(),
                event.visitTypeId(), at.at(), at.at().atOffset(slot.start().getOffset()).toLocalDate(),
                slot.start().toInstant(), slot.start().toLocalDate(), minutes(slot));
    }

    private void moved(AppointmentRescheduled event, Slot slot, EventContext at) {
        changes.add(Change.APPOINTMENT_MOVED, at.tenant(), event.appointmentId(), event.practitionerId(),
                event.visitTypeId(), slot.start().toInstant(), slot.start().toLocalDate(), minutes(slot));
    }

    private void state(BookingEvent event, String state, @Nullable Boolean inTime,
            EventContext at) {
        changes.add(Change.APPOINTMENT_STATE, at.tenant(), event.appointmentId(), state, inTime);
    }

    private static long minutes(Slot slot) {
        return Duration.between(slot.start(), slot.end()).toMinutes();
    }
}
