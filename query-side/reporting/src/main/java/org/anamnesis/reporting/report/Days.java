package org.anamnesis.reporting.report;

import java.time.LocalDate;
import org.anamnesis.plumbing.web.BadField;
import org.jspecify.annotations.Nullable;

/**
 * The days that count, both included; open where absent.
 *
 * @param from the first
 * @param to   the last
 */
record Days(@Nullable LocalDate from, @Nullable LocalDate to) {

    static final String FROM = "from";
    static final String TO = "to";

    static Days of(Parameters asked) {
        Days days = new Days(asked.day(FROM), asked.day(TO));
        if (days.from != null && days.to != null && days.to.isBefore(days.from)) {
            throw new BadField(TO, "is before from");
        }
        return days;
    }
}
