package org.anamnesis.system;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

@ExtendWith(Running.class)
@ResourceLock(Running.LOCK)
class PracticeDayTest {

    @Test
    void what_is_booked_done_and_dispensed_is_charged_by_itself_and_stands_in_the_report(Installation installation) {
        PracticeDay.walk(installation);
    }
}
