package org.anamnesis.command.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.anamnesis.api.RefusalCode;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.api.practitioner.PractitionerRefusal;
import org.anamnesis.api.scheduling.Booking;
import org.anamnesis.api.scheduling.SchedulingRefusal;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.WaitingListEntryId;
import org.anamnesis.command.status.TenantRules;
import org.anamnesis.plumbing.command.CommandRefused;
import org.jspecify.annotations.Nullable;

/** The rules of booking and of moving what was booked: all of them, in the order in which they are asked. */
final class BookingRules {

    private static final List<BookingRule<BookingRequest>> IN_ORDER = List.of(
            BookingRules::patientIsActive,
            BookingRules::patientIsAlive,
            BookingRules::practitionerIsActive,
            BookingRules::visitTypeIsInUse,
            BookingRules::practitionerIsTrained,
            BookingRules::roomIsOpen,
            BookingRules::patientStillWaits,
            BookingRules::startIsInTheFuture,
            BookingRules::startIsWithinTwoYears,
            BookingRules::endIsKnown,
            BookingRules::takesBetweenASecondAndADay,
            BookingRules::practitionerWorksThen,
            BookingRules::nobodyElseIsBookedThen);

    private static final int YEARS_AHEAD = 2;
    /** A day is cut into slots as long when alternatives are looked for: not into endlessly many. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofHours(24);

    private BookingRules() {}

    /** Lets the booking pass and answers the slot it takes, in the tenant's time zone, or refuses. */
    static Slot admit(Booking booking, @Nullable WaitingListEntryId entry, BookingFacts facts) {
        BookingRequest asked = BookingRequest.of(booking, entry, facts.named().visitType());
        BookingRule.check(IN_ORDER, asked, facts);
        return asked.slot(facts.tenant().zone());
    }

    static @Nullable CommandRefused patientIsActive(Object asked, BookingFacts facts) {
        return unless(facts.patient().active(), PatientRefusal.PATIENT_DEACTIVATED, null);
    }

    private static @Nullable CommandRefused patientIsAlive(BookingRequest asked, BookingFacts facts) {
        return patientIsAlive(facts, "booking.start");
    }

    static @Nullable CommandRefused patientIsAlive(BookingFacts facts, String field) {
        return unless(facts.patient().deceased() == null, PatientRefusal.PATIENT_DECEASED, field);
    }

    private static @Nullable CommandRefused practitionerIsActive(BookingRequest asked, BookingFacts facts) {
        return practitionerIsActive(facts, "practitionerId");
    }

    static @Nullable CommandRefused practitionerIsActive(BookingFacts facts, String field) {
        return switch (facts.practitioner()) {
            case ACTIVE -> null;
            case DEACTIVATED -> new CommandRefused(PractitionerRefusal.PRACTITIONER_DEACTIVATED, field);
            case UNKNOWN -> new CommandRefused(PractitionerRefusal.PRACTITIONER_UNKNOWN, field);
        };
    }

    private static @Nullable CommandRefused visitTypeIsInUse(BookingRequest asked, BookingFacts facts) {
        return asked.booking().visitTypeId() == null ? null : visitTypeIsInUse(facts, "booking.visitTypeId");
    }

    static @Nullable CommandRefused visitTypeIsInUse(BookingFacts facts, String field) {
        if (facts.named().visitType() == null) {
            return new CommandRefused(SchedulingRefusal.VISIT_TYPE_UNKNOWN, field);
        }
        return unless(!facts.named().retired(), SchedulingRefusal.VISIT_TYPE_RETIRED, field);
    }

    private static @Nullable CommandRefused practitionerIsTrained(BookingRequest asked, BookingFacts facts) {
        return asked.booking().visitTypeId() == null ? null : practitionerIsTrained(facts, "practitionerId");
    }

    static @Nullable CommandRefused practitionerIsTrained(BookingFacts facts, String field) {
        return unless(Specialties.cover(facts.named().specialties(), facts.named().visitType().specialty()),
                SchedulingRefusal.SPECIALTY_MISSING, field);
    }

    private static @Nullable CommandRefused roomIsOpen(BookingRequest asked, BookingFacts facts) {
        return asked.booking().roomId() == null
                ? null
                : must(facts.named().roomClosed(), false, SchedulingRefusal.ROOM_UNKNOWN,
                        SchedulingRefusal.ROOM_CLOSED, "booking.roomId");
    }

    private static @Nullable CommandRefused patientStillWaits(BookingRequest asked, BookingFacts facts) {
        return asked.waitingListEntryId() == null
                ? null
                : must(facts.named().waiting(), true, SchedulingRefusal.ENTRY_UNKNOWN,
                        SchedulingRefusal.ENTRY_CLOSED, "waitingListEntryId");
    }

    private static @Nullable CommandRefused startIsInTheFuture(BookingRequest asked, BookingFacts facts) {
        return unless(asked.booking().start().toInstant().isAfter(facts.tenant().now()),
                SchedulingRefusal.START_NOT_IN_FUTURE, "booking.start");
    }

    private static @Nullable CommandRefused startIsWithinTwoYears(BookingRequest asked, BookingFacts facts) {
        TenantRules tenant = facts.tenant();
        Instant last = tenant.now().atZone(tenant.zone()).plusYears(YEARS_AHEAD).toInstant();
        return unless(!asked.booking().start().toInstant().isAfter(last), SchedulingRefusal.TOO_FAR_AHEAD,
                "booking.start");
    }

    private static @Nullable CommandRefused endIsKnown(BookingRequest asked, BookingFacts facts) {
        return unless(asked.time() != null, SchedulingRefusal.END_MISSING, "booking.end");
    }

    private static @Nullable CommandRefused takesBetweenASecondAndADay(BookingRequest asked, BookingFacts facts) {
        Duration length = Duration.between(asked.time().start(), asked.time().end());
        return unless(length.compareTo(SHORTEST) >= 0 && length.compareTo(LONGEST) <= 0,
                SchedulingRefusal.END_NOT_AFTER_START, "booking.end");
    }

    private static @Nullable CommandRefused practitionerWorksThen(BookingRequest asked, BookingFacts facts) {
        return switch (facts.hours().judge(asked.time().start(), asked.time().end())) {
            case OPEN -> null;
            case NO_HOURS -> instead(SchedulingRefusal.NO_WORKING_HOURS, asked, facts);
            case CLOSED -> instead(SchedulingRefusal.OUTSIDE_WORKING_HOURS, asked, facts);
            case PUBLIC_HOLIDAY -> instead(SchedulingRefusal.PUBLIC_HOLIDAY, asked, facts);
            case OFF -> instead(SchedulingRefusal.PRACTITIONER_OFF, asked, facts);
        };
    }

    private static @Nullable CommandRefused nobodyElseIsBookedThen(BookingRequest asked, BookingFacts facts) {
        return facts.taken().apply(asked.time()).map(taken -> instead(switch (taken) {
            case PRACTITIONER -> SchedulingRefusal.PRACTITIONER_BOOKED;
            case PATIENT -> SchedulingRefusal.PATIENT_BOOKED;
            case ROOM -> SchedulingRefusal.ROOM_BOOKED;
        }, asked, facts)).orElse(null);
    }

    private static CommandRefused instead(SchedulingRefusal refusal, BookingRequest asked, BookingFacts facts) {
        return new CommandRefused(refusal, Map.of("alternatives", facts.alternatives().apply(asked.time())));
    }

    private static @Nullable CommandRefused must(@Nullable Boolean state, boolean wanted, SchedulingRefusal unknown,
            SchedulingRefusal otherwise, String field) {
        return state == null
                ? new CommandRefused(unknown, field)
                : unless(state == wanted, otherwise, field);
    }

    private static @Nullable CommandRefused unless(boolean holds, RefusalCode refusal, @Nullable String field) {
        return holds ? null : new CommandRefused(refusal, field);
    }
}
