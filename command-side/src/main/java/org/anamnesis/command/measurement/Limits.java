package org.anamnesis.command.measurement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a measurement of one LOINC code can be, in units of one kind.
 *
 * @param code            the LOINC code
 * @param unit            the UCUM unit of the four limits
 * @param impossibleBelow no living person has less
 * @param implausibleBelow less is so rare that it should be looked at again
 * @param implausibleAbove more is so rare that it should be looked at again
 * @param impossibleAbove no living person has more
 */
record Limits(String code, String unit, BigDecimal impossibleBelow, BigDecimal implausibleBelow,
        BigDecimal implausibleAbove, BigDecimal impossibleAbove) {

    static final Map<String, List<Limits>> BY_CODE = read();

    boolean impossible(BigDecimal value) {
        return value.compareTo(impossibleBelow) < 0 || value.compareTo(impossibleAbove) > 0;
    }

    boolean implausible(BigDecimal value) {
        return value.compareTo(implausibleBelow) < 0 || value.compareTo(implausibleAbove) > 0;
    }

    private static Map<String, List<Limits>> read() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Limits.class.getResourceAsStream("/measurement/limits.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).map(line -> of(line.split(",")))
                    .collect(Collectors.groupingBy(Limits::code));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Limits of(String[] column) {
        return new Limits(column[0], column[1], new BigDecimal(column[2]), new BigDecimal(column[3]),
                new BigDecimal(column[4]), new BigDecimal(column[5]));
    }
}
