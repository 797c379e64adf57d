package org.anamnesis.command.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.anamnesis.api.scheduling.Booking;
import org.anamnesis.api.scheduling.SchedulingRefusal;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.VisitType;
import org.anamnesis.api.scheduling.WaitingListEntryId;
import org.anamnesis.command.status.PatientStatus;
import org.anamnesis.command.status.PractitionerStatus;
import org.anamnesis.command.status.TenantRules;
import org.anamnesis.plumbing.calendar.Verdict;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.metadata.Origin;
import org.jspecify.annotations.Nullable;

/**
 * How what a command asks to book stands, at the moment of the decision. It is read under locks that make bookings of
 * the same practitioner, patient or room wait for each other, on however many command nodes.
 *
 * @param tenant       by which rules the tenant works
 * @param patient      how the patient stands
 * @param practitioner how the practitioner stands
 * @param named        how visit type, room and waiting list entry stand
 * @param hours        whether the practitioner works then
 * @param taken        whose other appointment overlaps
 * @param alternatives free times nearby, where practitioner, patient or room is not free then
 */
record Availability(TenantRules tenant, PatientStatus patient, PractitionerStatus practitioner,
        BookingReferences named, Verdict hours, @Nullable SchedulingRefusal taken, List<FreeSlot> alternatives) {

    /** A day is cut into slots as long when alternatives are looked for: not into endlessly many. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final int YEARS_AHEAD = 2;

    /** Lets the booking pass and answers the slot it takes, or refuses. */
    Slot admit(Booking booking, @Nullable WaitingListEntryId entry) {
        patient.admit(null, "booking.start", false, Origin.LIVE);
        practitioner.admit("practitionerId", Origin.LIVE);
        named.admit(booking, entry);
        Slot slot = slot(booking, named.visitType(), tenant);
        mustBeOpen();
        if (taken != null) {
            throw instead(taken);
        }
        return slot;
    }

    /**
     * The slot that is asked for, in the tenant's time zone.
     *
     * @throws CommandRefused if there is none, or none that anybody could have
     */
    static Slot slot(Booking booking, @Nullable VisitType visitType, TenantRules tenant) {
        mustBeAhead(booking.start().toInstant(), tenant);
        OffsetDateTime end = end(booking, visitType);
        Duration length = Duration.between(booking.start(), end);
        if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
            throw new CommandRefused(SchedulingRefusal.END_NOT_AFTER_START, "booking.end");
        }
        return new Slot(local(booking.start(), tenant), local(end, tenant));
    }

    private static OffsetDateTime end(Booking booking, @Nullable VisitType visitType) {
        if (booking.end() != null) {
            return booking.end();
        }
        if (visitType == null) {
            throw new CommandRefused(SchedulingRefusal.END_MISSING, "booking.end");
        }
        return booking.start().plusMinutes(visitType.durationMinutes());
    }

    private static OffsetDateTime local(OffsetDateTime time, TenantRules tenant) {
        return time.atZoneSameInstant(tenant.zone()).toOffsetDateTime();
    }

    private static void mustBeAhead(Instant start, TenantRules tenant) {
        if (!start.isAfter(tenant.now())) {
            throw new CommandRefused(SchedulingRefusal.START_NOT_IN_FUTURE, "booking.start");
        }
        if (start.isAfter(tenant.now().atZone(tenant.zone()).plusYears(YEARS_AHEAD).toInstant())) {
            throw new CommandRefused(SchedulingRefusal.TOO_FAR_AHEAD, "booking.start");
        }
    }

    private void mustBeOpen() {
        switch (hours) {
            case OPEN -> {
            }
            case NO_HOURS -> throw instead(SchedulingRefusal.NO_WORKING_HOURS);
            case CLOSED -> throw instead(SchedulingRefusal.OUTSIDE_WORKING_HOURS);
            case PUBLIC_HOLIDAY -> throw instead(SchedulingRefusal.PUBLIC_HOLIDAY);
            case OFF -> throw instead(SchedulingRefusal.PRACTITIONER_OFF);
        }
    }

    private CommandRefused instead(SchedulingRefusal refusal) {
        return new CommandRefused(refusal, Map.of("alternatives", alternatives));
    }
}
