package org.anamnesis.records.scheduling;

import java.util.UUID;
import org.anamnesis.api.scheduling.ReminderId;
import org.anamnesis.api.scheduling.event.AppointmentEvent;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentBooked;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentCancelled;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentCheckedIn;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentFulfilled;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentMissed;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentRescheduled;
import org.anamnesis.api.scheduling.event.ReminderEvent.ReminderAttempted;
import org.anamnesis.api.scheduling.event.ReminderEvent.ReminderGivenUp;
import org.anamnesis.api.scheduling.event.ReminderEvent.ReminderSent;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.records.ClinicalRecordsApplication;
import org.anamnesis.records.persistence.FactKey;
import org.anamnesis.records.persistence.Rows;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Keeps appointments, and the reminders of them. */
@Component
@ProcessingGroup(ClinicalRecordsApplication.NAME)
record AppointmentProjection(Rows rows) {

    @EventHandler
    void on(AppointmentEvent event, EventContext at) {
        switch (event) {
            case AppointmentBooked it -> rows.add(new AppointmentRow(at, it));
            case AppointmentRescheduled it -> row(at, it).move(it);
            case AppointmentCancelled it -> row(at, it).cancel(it);
            case AppointmentCheckedIn it -> row(at, it).checkIn();
            case AppointmentMissed it -> row(at, it).miss();
            case AppointmentFulfilled it -> row(at, it).fulfill(it.checkupId());
            case ReminderAttempted it -> reminder(at, it, it.reminderId()).tried(at, it);
            case ReminderSent it -> reminder(at, it, it.reminderId()).sent(at);
            case ReminderGivenUp it -> reminder(at, it, it.reminderId()).givenUp(at, it.failure());
        }
    }

    @ResetHandler
    void reset() {
        rows.clear("appointment", "reminder");
    }

    private AppointmentRow row(EventContext at, AppointmentEvent event) {
        return rows.get(AppointmentRow.class, key(at, event, event.appointmentId().value()), at);
    }

    // It too moves the appointment's version on.
    private ReminderRow reminder(EventContext at, AppointmentEvent event, ReminderId id) {
        row(at, event);
        FactKey key = key(at, event, id.value());
        return rows.getOrAdd(ReminderRow.class, key, () -> new ReminderRow(key, event));
    }

    private static FactKey key(EventContext at, AppointmentEvent event, UUID id) {
        return FactKey.of(at, event.patientId(), id);
    }
}
