package org.anamnesis.command.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.Sex;
import org.anamnesis.api.patient.event.IdentityEvent.PatientRegistered;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentBooked;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentMissed;
import org.anamnesis.api.value.Contact;
import org.anamnesis.api.value.HumanName;
import org.anamnesis.api.value.Identifier;
import org.anamnesis.command.RunningCommandSide;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.plumbing.testing.EventWriter;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lookups that are told of events which nobody told them of when they happened. */
class LookupReconciliationTest {

    private static final OffsetDateTime NINE = OffsetDateTime.parse("2026-12-01T09:00:00+01:00");

    private final JdbcClient jdbc = RunningCommandSide.context().getBean(JdbcClient.class);
    private final String tenant = RunningCommandSide.newTenant();
    private final EventWriter writer = new EventWriter(new Caller(tenant, "dr-1"));
    private final PractitionerId practitioner = new PractitionerId(UUID.randomUUID());

    @Test
    void every_handler_of_a_lookup_is_told_and_of_two_bookings_of_one_time_the_first_holds() {
        AppointmentId first = book(NINE);
        AppointmentId missed = book(NINE.plusHours(1));
        writer.append(missed, new AppointmentMissed(missed, new PatientId(UUID.randomUUID()), practitioner,
                slot(NINE.plusHours(1))));
        book(NINE.plusMinutes(15));
        AppointmentId behind = book(NINE.plusHours(2));
        RunningCommandSide.refill("appointments-1");
        assertThat(jdbc.sql("select appointment_id || ' ' || state from appointment where tenant = ?").param(tenant)
                .query(String.class).list())
                .containsExactlyInAnyOrder(first + " BOOKED", missed + " MISSED", behind + " BOOKED");
    }

    @Test
    void of_two_patients_with_one_number_the_first_has_it() {
        PatientId first = register("7");
        register("7");
        PatientId other = register("8");
        RunningCommandSide.refill("registry-1");
        assertThat(jdbc.sql("select value || ' ' || patient_id from medical_record_number where tenant = ?")
                .param(tenant).query(String.class).list()).containsExactlyInAnyOrder("7 " + first, "8 " + other);
    }

    private AppointmentId book(OffsetDateTime start) {
        AppointmentId id = new AppointmentId(UUID.randomUUID());
        writer.append(id, new AppointmentBooked(id, new PatientId(UUID.randomUUID()), practitioner,
                slot(start), null, null, null, null, null));
        return id;
    }

    private static Slot slot(OffsetDateTime start) {
        return new Slot(start, start.plusMinutes(30));
    }

    private PatientId register(String number) {
        PatientId id = new PatientId(UUID.randomUUID());
        writer.append(id, new PatientRegistered(id, new Demographics(
                List.of(Identifier.of("urn:practice", number, Identifier.MEDICAL_RECORD_NUMBER)),
                List.of(HumanName.of("Lind", "Ann")), null, Sex.FEMALE, null), Contact.unknown()));
        return id;
    }
}
