package org.anamnesis.command.scheduling;

import java.time.LocalTime;
import java.util.List;
import org.anamnesis.api.scheduling.OpeningTime;

/** The rule for the hours of a week. */
final class Week {

    private Week() {}

    /** Whether the hours of each day end after they start and do not overlap. */
    static boolean isInOrder(List<OpeningTime> week) {
        for (int index = 0; index < week.size(); index++) {
            OpeningTime hours = week.get(index);
            if (!isBeforeEnd(hours.from(), hours)
                    || week.subList(0, index).stream().anyMatch(other -> overlap(hours, other))) {
                return false;
            }
        }
        return true;
    }

    private static boolean overlap(OpeningTime one, OpeningTime other) {
        return one.day() == other.day() && isBeforeEnd(one.from(), other) && isBeforeEnd(other.from(), one);
    }

    private static boolean isBeforeEnd(LocalTime time, OpeningTime hours) {
        return hours.until().equals(LocalTime.MIDNIGHT) || time.isBefore(hours.until());
    }
}
