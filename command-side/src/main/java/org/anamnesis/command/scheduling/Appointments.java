package org.anamnesis.command.scheduling;

import org.anamnesis.api.scheduling.event.BookingEvent;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentBooked;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentCancelled;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentCheckedIn;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentFulfilled;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentMissed;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentRescheduled;
import org.anamnesis.command.decision.Lookup;
import org.anamnesis.command.decision.Overtaken;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The lookup of who is booked when, written in the transaction that appends the event: the database itself refuses what
 * overlaps. Every statement may be repeated, and a row stands as the newest event says, in whatever order it is told.
 */
@Lookup(revision = Appointments.GROUP + "-1")
@ProcessingGroup(Appointments.GROUP)
record Appointments(JdbcClient jdbc) {

    static final String GROUP = "appointments";

    private static final String PUT_TERMS = """
            insert into appointment as known (tenant, appointment_id, patient_id, practitioner_id, room_id, during,
                                              state, terms_version, state_version)
            values (?, ?, ?, ?, ?, tstzrange(?, ?), 'BOOKED', ?, ?) on conflict (tenant, appointment_id) do update
            set practitioner_id = excluded.practitioner_id, room_id = excluded.room_id, during = excluded.during,
                state = case when excluded.state_version > known.state_version then excluded.state
                             else known.state end,
                terms_version = excluded.terms_version,
                state_version = greatest(excluded.state_version, known.state_version)
            where excluded.terms_version > known.terms_version""";

    private static final String PUT_STATE = """
            insert into appointment as known (tenant, appointment_id, patient_id, state, terms_version, state_version)
            values (?, ?, ?, ?, -1, ?) on conflict (tenant, appointment_id) do update
            set state = excluded.state, state_version = excluded.state_version
            where excluded.state_version > known.state_version""";

    /** What became of an appointment. */
    enum State {
        /** The patient is awaited. */
        BOOKED,
        /** The patient has come. */
        CHECKED_IN,
        /** Somebody cancelled. */
        CANCELLED,
        /** The patient did not come. */
        MISSED,
        /** It led to a checkup, which was signed. */
        FULFILLED
    }

    @EventHandler
    void on(BookingEvent event, @MetaDataValue(MetadataKey.TENANT) String tenant, @SequenceNumber long version) {
        switch (event) {
            case AppointmentBooked it -> put(tenant, it, Terms.of(it), version);
            case AppointmentRescheduled it -> put(tenant, it, Terms.of(it), version);
            case AppointmentCheckedIn _ -> put(tenant, event, State.CHECKED_IN, version);
            case AppointmentCancelled _ -> put(tenant, event, State.CANCELLED, version);
            case AppointmentMissed _ -> put(tenant, event, State.MISSED, version);
            case AppointmentFulfilled _ -> put(tenant, event, State.FULFILLED, version);
        }
    }

    private void put(String tenant, BookingEvent event, Terms terms, long version) {
        try {
            jdbc.sql(PUT_TERMS).param(tenant).param(event.appointmentId().value()).param(event.patientId().value())
                    .param(terms.practitionerId().value())
                    .param(terms.roomId() == null ? null : terms.roomId().value())
                    .param(terms.slot().start()).param(terms.slot().end()).param(version).param(version).update();
        } catch (DataIntegrityViolationException overlap) {
            // It passed the look at what is booked: so another one was faster, and a second look will see it.
            throw new Overtaken("Another appointment took the time", overlap);
        }
    }

    private void put(String tenant, BookingEvent event, State state, long version) {
        jdbc.sql(PUT_STATE).params(tenant, event.appointmentId().value(), event.patientId().value(), state.name(),
                version).update();
    }
}
