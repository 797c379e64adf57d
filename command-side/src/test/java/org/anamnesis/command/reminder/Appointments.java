package org.anamnesis.command.reminder;

import static org.anamnesis.command.RunningCommandSide.as;
import static org.anamnesis.command.RunningCommandSide.newTenant;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.event.AppointmentEvent;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentBooked;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentRescheduled;
import org.anamnesis.api.tenant.ReminderRule;
import org.anamnesis.api.tenant.TenantId;
import org.anamnesis.api.tenant.TenantSettings;
import org.anamnesis.api.tenant.event.TenantEvent.TenantRegistered;
import org.anamnesis.api.tenant.event.TenantEvent.TenantSettingsChanged;
import org.anamnesis.command.RunningCommandSide;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.plumbing.metadata.Origin;
import org.anamnesis.plumbing.serialization.EventTypes;
import org.anamnesis.plumbing.testing.TestIds;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/** A tenant with reminders, and appointments told as events: so they may be at any time, also in the past. */
final class Appointments {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    final String tenant = newTenant();
    private final UUID id = TestIds.IDS.tenant(tenant);
    private final EventStore events = RunningCommandSide.context().getBean(EventStore.class);
    private final TransactionOperations transactions = RunningCommandSide.context()
            .getBean(TransactionOperations.class);

    Appointments(ReminderRule... rules) {
        tell(id, "Tenant", 0, Origin.LIVE, new TenantRegistered(new TenantId(id), settings(rules)));
    }

    /** The tenant's rules are others from now on. */
    void change(ReminderRule... rules) {
        tell(id, "Tenant", 1, Origin.LIVE, new TenantSettingsChanged(new TenantId(id), settings(rules)));
    }

    private static TenantSettings settings(ReminderRule... rules) {
        return new TenantSettings("Praxis Dr. Grün", "DE", null, BERLIN.getId(), "EUR", null, Arrays.asList(rules),
                null, null);
    }

    /** A patient; without an address where that is empty. */
    PatientId patient(String email) {
        String contact = email.isEmpty()
                ? "{}"
                : "{\"telecom\": [{\"system\": \"phone\", \"value\": \"1\"}, {\"system\": \"email\", \"value\": \"%s\"}]}"
                        .formatted(email);
        String location = as(tenant, "dr-1").body("""
                {"demographics": {"names": [{"text": "Bello"}], "sex": "male"}, "contact": %s}""".formatted(contact))
                .post("/patients").then().statusCode(201).extract().header("Location");
        return new PatientId(UUID.fromString(location.substring("/patients/".length())));
    }

    /** An appointment that starts after so much time. */
    AppointmentBooked book(PatientId patient, Duration from) {
        return book(patient, slot(from), Origin.LIVE);
    }

    AppointmentBooked book(PatientId patient, Slot slot, Origin origin) {
        AppointmentBooked booked = new AppointmentBooked(new AppointmentId(UUID.randomUUID()), patient,
                new PractitionerId(UUID.randomUUID()), slot, null, null, null, null, null);
        tell(booked, 0, origin);
        return booked;
    }

    /** The appointment is moved. */
    AppointmentRescheduled move(AppointmentBooked booked, Duration from) {
        return move(booked, slot(from), null);
    }

    AppointmentRescheduled move(AppointmentBooked booked, Slot slot, @Nullable String notes) {
        AppointmentRescheduled moved = new AppointmentRescheduled(booked.appointmentId(), booked.patientId(),
                booked.practitionerId(), slot, null, null, null, notes);
        tell(moved, 1, Origin.LIVE);
        return moved;
    }

    void tell(AppointmentEvent event, long version, Origin origin) {
        tell(event.appointmentId().value(), "Appointment", version, origin, event);
    }

    DomainEventMessage<?> message(Object event, UUID id, String type, long version, Origin origin) {
        return new GenericDomainEventMessage<>(type, id.toString(), version, event,
                new Caller(tenant, "reception-1").metadata(origin, "c1"));
    }

    /** Everything that the record says of an appointment, by the names of the events. */
    List<String> history(AppointmentId appointment) {
        List<String> history = new ArrayList<>();
        events.readEvents(appointment.toString()).forEachRemaining(
                event -> history.add(EventTypes.nameOf(event.getPayloadType())));
        return history;
    }

    static Slot slot(Duration from) {
        OffsetDateTime start = Instant.now().plus(from).atZone(BERLIN).toOffsetDateTime();
        return new Slot(start, start.plusMinutes(20));
    }

    private void tell(UUID id, String type, long version, Origin origin, Object event) {
        transactions.executeWithoutResult(
                transaction -> events.publish(message(event, id, type, version, origin)));
    }
}
