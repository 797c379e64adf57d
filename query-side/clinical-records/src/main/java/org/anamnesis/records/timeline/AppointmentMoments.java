package org.anamnesis.records.timeline;

import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentMissed;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.records.ClinicalRecordsApplication;
import org.anamnesis.records.persistence.Rows;
import org.anamnesis.records.timeline.TimelineOfPatient.Kind;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Keeps that a patient did not come. What an appointment led to is there as a checkup; the rest is no clinical matter. */
@Component
@ProcessingGroup(ClinicalRecordsApplication.NAME)
class AppointmentMoments {

    private final Rows rows;

    AppointmentMoments(Rows rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(AppointmentMissed missed, EventMessage<?> message) {
        rows.add(new MomentRow(EventContext.of(message), missed.patientId(), Kind.APPOINTMENT_MISSED,
                missed.appointmentId().value(), ClinicalTime.of(missed.slot().start())));
    }

    @ResetHandler
    void reset() {
        rows.clear("moment");
    }
}
