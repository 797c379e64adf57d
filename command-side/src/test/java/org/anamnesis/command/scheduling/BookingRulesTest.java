package org.anamnesis.command.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.anamnesis.api.RefusalCode;
import org.anamnesis.api.checkup.EncounterClass;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.api.practitioner.PractitionerRefusal;
import org.anamnesis.api.scheduling.Booking;
import org.anamnesis.api.scheduling.OpeningTime;
import org.anamnesis.api.scheduling.RoomId;
import org.anamnesis.api.scheduling.SchedulingRefusal;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.VisitType;
import org.anamnesis.api.scheduling.VisitTypeId;
import org.anamnesis.api.scheduling.WaitingListEntryId;
import org.anamnesis.api.scheduling.Weekday;
import org.anamnesis.api.scheduling.WorkingHours;
import org.anamnesis.api.tenant.TenantSettings;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.anamnesis.command.scheduling.TakenTimes.Taken;
import org.anamnesis.command.status.PatientStatus;
import org.anamnesis.command.status.PractitionerStatus;
import org.anamnesis.command.status.TenantRules;
import org.anamnesis.plumbing.calendar.Interval;
import org.anamnesis.plumbing.calendar.PublicHolidays;
import org.anamnesis.plumbing.calendar.WorkingTimes;
import org.anamnesis.plumbing.command.CommandRefused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BookingRulesTest {

    static final List<OpeningTime> EVERY_HOUR = Stream.of(Weekday.values())
            .map(day -> new OpeningTime(day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)).toList();
    static final WorkingTimes ALWAYS = hours(new WorkingHours(LocalDate.EPOCH, EVERY_HOUR, true));

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final OffsetDateTime NINE = OffsetDateTime.parse("2026-12-01T09:00:00+01:00");
    private static final TenantRules TENANT = new TenantRules(new TenantSettings("Praxis", "DE", null,
            "Europe/Berlin", "EUR", null, List.of(), null, null), NOW);
    private static final CodeableConcept CARDIOLOGY = CodeableConcept.of(Coding.SNOMED_CT, "394579002", "Cardiology");
    private static final VisitType ECHO = new VisitType("echo", "Echocardiography", 30, EncounterClass.AMBULATORY,
            CARDIOLOGY);
    private static final VisitTypeId NAMED = new VisitTypeId(new UUID(0, 1));
    private static final WaitingListEntryId ENTRY = new WaitingListEntryId(new UUID(0, 2));
    private static final FreeSlot FREE = new FreeSlot(null, NINE.plusDays(1), NINE.plusDays(1).plusMinutes(30));

    private final List<Interval> lookedAt = new ArrayList<>();
    private PatientStatus patient = new PatientStatus(false, new ClinicalTime("2026"), false);
    private PractitionerStatus practitioner = PractitionerStatus.UNKNOWN;
    private BookingReferences named = new BookingReferences(null, true, List.of(), null, null);
    private WorkingTimes hours = hours();
    private @Nullable Taken taken = Taken.ROOM;

    @Test
    void are_asked_one_after_the_other_and_the_calendar_last() {
        OffsetDateTime past = NINE.minusYears(1);
        refuses(past, past, PatientRefusal.PATIENT_DEACTIVATED, null);
        patient = new PatientStatus(true, new ClinicalTime("2026"), false);
        refuses(past, past, PatientRefusal.PATIENT_DECEASED, "booking.start");
        patient = new PatientStatus(true, null, false);
        refuses(past, past, PractitionerRefusal.PRACTITIONER_UNKNOWN, "practitionerId");
        practitioner = PractitionerStatus.DEACTIVATED;
        refuses(past, past, PractitionerRefusal.PRACTITIONER_DEACTIVATED, "practitionerId");
        practitioner = PractitionerStatus.ACTIVE;
        refuses(past, past, SchedulingRefusal.VISIT_TYPE_UNKNOWN, "booking.visitTypeId");
        named = new BookingReferences(ECHO, true, List.of(), null, null);
        refuses(past, past, SchedulingRefusal.VISIT_TYPE_RETIRED, "booking.visitTypeId");
        named = new BookingReferences(ECHO, false, List.of(), null, null);
        refuses(past, past, SchedulingRefusal.SPECIALTY_MISSING, "practitionerId");
        named = new BookingReferences(ECHO, false, List.of(CARDIOLOGY), null, null);
        refuses(past, past, SchedulingRefusal.ROOM_UNKNOWN, "booking.roomId");
        named = new BookingReferences(ECHO, false, List.of(CARDIOLOGY), true, null);
        refuses(past, past, SchedulingRefusal.ROOM_CLOSED, "booking.roomId");
        named = new BookingReferences(ECHO, false, List.of(CARDIOLOGY), false, null);
        refuses(past, past, SchedulingRefusal.ENTRY_UNKNOWN, "waitingListEntryId");
        named = new BookingReferences(ECHO, false, List.of(CARDIOLOGY), false, false);
        refuses(past, past, SchedulingRefusal.ENTRY_CLOSED, "waitingListEntryId");
        named = new BookingReferences(ECHO, false, List.of(CARDIOLOGY), false, true);
        refuses(past, past, SchedulingRefusal.START_NOT_IN_FUTURE, "booking.start");
        refuses(OffsetDateTime.MAX, OffsetDateTime.MIN, SchedulingRefusal.TOO_FAR_AHEAD, "booking.start");
        refuses(NINE, NINE, SchedulingRefusal.END_NOT_AFTER_START, "booking.end");
        refuses(NINE, OffsetDateTime.MAX, SchedulingRefusal.END_NOT_AFTER_START, "booking.end");
        refuses(NINE, null, SchedulingRefusal.NO_WORKING_HOURS, null);
        hours = ALWAYS;
        assertThat(lookedAt).isEmpty();
        refuses(NINE, null, SchedulingRefusal.ROOM_BOOKED, null);
        assertThat(lookedAt).containsExactly(new Interval(NINE.toInstant(), NINE.plusMinutes(30).toInstant()));
        taken = null;
        assertThat(admit(NINE, null)).isEqualTo(new Slot(NINE, NINE.plusMinutes(30)));
    }

    @Test
    void name_free_times_instead_of_what_cannot_be_had() {
        patient = new PatientStatus(true, null, false);
        practitioner = PractitionerStatus.ACTIVE;
        named = new BookingReferences(ECHO, false, List.of(CARDIOLOGY), false, true);
        assertThat(refusal(NINE, null).members()).containsEntry("alternatives", List.of(FREE));
        hours = ALWAYS;
        assertThat(refusal(NINE, null).members()).containsEntry("alternatives", List.of(FREE));
    }

    private void refuses(OffsetDateTime start, @Nullable OffsetDateTime end, RefusalCode code, @Nullable String field) {
        CommandRefused refused = refusal(start, end);
        assertThat(refused.refusal()).isEqualTo(code);
        assertThat(refused.field()).isEqualTo(field);
    }

    private CommandRefused refusal(OffsetDateTime start, @Nullable OffsetDateTime end) {
        return catchThrowableOfType(CommandRefused.class, () -> admit(start, end));
    }

    private Slot admit(OffsetDateTime start, @Nullable OffsetDateTime end) {
        Booking booking = new Booking(start, end, NAMED, new RoomId(new UUID(0, 3)), null, null);
        return BookingRules.admit(booking, ENTRY,
                new BookingFacts(TENANT, patient, practitioner, named, hours, time -> {
                    lookedAt.add(time);
                    return Optional.ofNullable(taken);
                }, time -> List.of(FREE)));
    }

    private static WorkingTimes hours(WorkingHours... hours) {
        return new WorkingTimes(ZoneId.of("Europe/Berlin"), PublicHolidays.of("DE", null), List.of(hours), List.of());
    }
}
