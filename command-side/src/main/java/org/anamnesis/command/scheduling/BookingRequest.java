package org.anamnesis.command.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.anamnesis.api.scheduling.Booking;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.VisitType;
import org.anamnesis.api.scheduling.WaitingListEntryId;
import org.anamnesis.plumbing.calendar.Interval;
import org.jspecify.annotations.Nullable;

/**
 * What is asked to be booked.
 *
 * @param waitingListEntryId the wish it grants
 * @param time               when; absent where neither an end nor a visit type tells how long it takes
 */
record BookingRequest(Booking booking, @Nullable WaitingListEntryId waitingListEntryId, @Nullable Interval time) {

    static BookingRequest of(Booking booking, @Nullable WaitingListEntryId entry, @Nullable VisitType visitType) {
        Instant start = booking.start().toInstant();
        if (booking.end() != null) {
            return new BookingRequest(booking, entry, new Interval(start, booking.end().toInstant()));
        }
        return new BookingRequest(booking, entry, visitType == null
                ? null
                : new Interval(start, start.plus(Duration.ofMinutes(visitType.durationMinutes()))));
    }

    /** The time that it takes, as clocks in a zone show it. */
    Slot slot(ZoneId zone) {
        return new Slot(time.start().atZone(zone).toOffsetDateTime(), time.end().atZone(zone).toOffsetDateTime());
    }
}
