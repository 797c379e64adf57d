package org.anamnesis.command.scheduling;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.anamnesis.plumbing.calendar.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Who wants some time of whom.
 *
 * @param appointmentId  for what; its own time counts as free
 * @param practitionerId with whom; absent where anybody will do
 * @param patientId      who
 * @param roomId         where
 * @param visitTypeId    what for
 * @param entryId        the waiting list entry that is granted
 */
record SlotRequest(String tenant, @Nullable UUID appointmentId, @Nullable UUID practitionerId, UUID patientId,
        @Nullable UUID roomId, @Nullable UUID visitTypeId, @Nullable UUID entryId) {

    private static final long SECONDS_OF_HOUR = 3600;
    /** Spreads neighbouring hours over all numbers: 2 to the 64th, divided by the golden ratio. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** One number for each hour that is touched, of practitioner, patient and room, in a fixed order. */
    Long[] locks(Interval time) {
        long first = Math.floorDiv(time.start().getEpochSecond(), SECONDS_OF_HOUR);
        long last = Math.floorDiv(time.end().minusNanos(1).getEpochSecond(), SECONDS_OF_HOUR);
        return Stream.of(practitionerId, patientId, roomId).filter(Objects::nonNull)
                .flatMapToLong(id -> LongStream.rangeClosed(first, last).map(hour -> lock(id, hour)))
                .distinct().sorted().boxed().toArray(Long[]::new);
    }

    private static long lock(UUID id, long hour) {
        return (id.getMostSignificantBits() ^ id.getLeastSignificantBits()) + hour * SPREAD;
    }
}
