package org.anamnesis.records.scheduling;

import java.time.ZoneId;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.TimeOffId;
import org.jspecify.annotations.Nullable;

/**
 * When a practitioner sees nobody in spite of the working hours.
 *
 * @param period from when until when
 * @param reason why
 */
public record TimeOff(TimeOffId id, Slot period, @Nullable String reason) {

    /** The same as clocks in a zone show it. */
    TimeOff in(ZoneId zone) {
        return new TimeOff(id, period.in(zone), reason);
    }
}
