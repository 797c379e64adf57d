package org.anamnesis.records.scheduling;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.VisitTypeId;
import org.anamnesis.api.value.Coding;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.records.web.Days;
import org.jspecify.annotations.Nullable;

/**
 * Asks which slots are free, the earliest first.
 *
 * @param practitionerId of whom; absent for all of the specialty
 * @param specialty      what they must be trained in; absent where one is named, or the visit type tells
 * @param visitTypeId    for what type of visit; absent where a duration is given
 * @param duration       how long a slot must be; absent where the visit type tells
 * @param from           the first day, in the tenant's time zone; absent for today
 * @param to             the last day; absent for the thirteen days after the first
 * @param limit          how many at most
 */
public record FreeSlots(String tenant, @Nullable PractitionerId practitionerId, @Nullable Coding specialty,
        @Nullable VisitTypeId visitTypeId, @Nullable Duration duration, @Nullable LocalDate from,
        @Nullable LocalDate to, int limit) {

    /** How many days may be asked for. */
    static final int DAYS = 62;

    /** How many days are looked at where none is the last. */
    private static final int FORTNIGHT = 14;

    /** The days asked for, given the day it is where the tenant is. */
    Days days(LocalDate today) {
        LocalDate first = from == null ? today : from;
        return Days.of(first, to, FORTNIGHT, DAYS);
    }

    /**
     * Free slots.
     *
     * @param timeZone        the tenant's
     * @param durationMinutes how long each is
     * @param practitioners   whose were looked for
     * @param slots           the slots, the earliest first
     * @param more            whether there are more than the limit
     * @param asOf            up to when the record is read; what is booked after that is booked all the same
     * @param incomplete      events of the tenant, about whichever patient, that could not be applied
     */
    public record Slots(@Schema(example = "Europe/Berlin") String timeZone,
            @Schema(example = "30") long durationMinutes,
            List<Appointment.Practitioner> practitioners, List<Free> slots, boolean more, AsOf asOf,
            long incomplete) {}

    /**
     * A free slot.
     *
     * @param practitionerId whose
     * @param start          its beginning, with the offset of the tenant's time zone
     */
    public record Free(PractitionerId practitionerId,
            @Schema(example = "2026-11-23T09:00:00+01:00") OffsetDateTime start,
            @Schema(example = "2026-11-23T09:30:00+01:00") OffsetDateTime end) {}
}
