package org.anamnesis.reporting.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.anamnesis.plumbing.web.BadField;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request. A misspelt filter that counted for nothing would tell wrong figures: what nobody knows
 * is refused.
 *
 * @param values the values by name
 */
record Parameters(Map<String, List<String>> values) {

    // What is no name of anything is not repeated: it may be whatever somebody sent.
    private static final Pattern NAME = Pattern.compile("[A-Za-z-]{1,40}");
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    void knowsOnly(Predicate<String> known) {
        values.keySet().stream().filter(known.negate()).sorted().findFirst().ifPresent(name -> {
            throw new BadField(NAME.matcher(name).matches() ? name : "", "is not known here");
        });
    }

    Optional<String> one(String name) {
        List<String> given = values.getOrDefault(name, List.of());
        if (given.size() > 1) {
            throw new BadField(name, "is given more than once");
        }
        return given.stream().findFirst();
    }

    /** One of some words; the first where it is absent. */
    String oneOf(String name, String... words) {
        String given = one(name).orElse(words[0]);
        if (!List.of(words).contains(given)) {
            throw new BadField(name, "must be " + String.join(" or ", words));
        }
        return given;
    }

    @Nullable
    LocalDate day(String name) {
        try {
            LocalDate day = one(name).map(LocalDate::parse).orElse(null);
            if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
                throw new BadField(name, "must lie in the years 1 to 9999");
            }
            return day;
        } catch (DateTimeException malformed) {
            throw new BadField(name, "must be a day, such as 2026-03-14");
        }
    }
}
