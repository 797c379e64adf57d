package org.anamnesis.command.imports.fhir;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anamnesis.api.value.Span;
import org.anamnesis.api.value.UnitOfTime;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Ratio;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** How much of something, as FHIR says it: in English words, and where it is a length of time, as one. */
final class Amounts {

    private static final Map<String, UnitOfTime> TIMES = Map.of("s", UnitOfTime.SECOND, "min", UnitOfTime.MINUTE, "h",
            UnitOfTime.HOUR, "d", UnitOfTime.DAY, "wk", UnitOfTime.WEEK, "mo", UnitOfTime.MONTH, "a", UnitOfTime.YEAR);

    private Amounts() {}

    /** The words for a quantity, range or ratio; empty where it says nothing. */
    static String inWords(@Nullable Type amount) {
        return switch (amount) {
            case Quantity quantity -> quantity(quantity);
            case Range range -> between(low(range), quantity(range.getHigh()));
            case Ratio ratio -> joined(" per ", quantity(ratio.getNumerator()), quantity(ratio.getDenominator()));
            case null, default -> "";
        };
    }

    /** From one amount to another, of which either may be open. */
    static String between(String low, String high) {
        if (low.isEmpty()) {
            return high.isEmpty() ? "" : "up to " + high;
        }
        return high.isEmpty() ? "at least " + low : low + " to " + high;
    }

    /** So many units of time, such as 1 week or 8 hours. */
    static String times(@Nullable BigDecimal value, String unit) {
        boolean one = value != null && value.compareTo(BigDecimal.ONE) == 0;
        return joined(" ", value == null ? "" : value.toPlainString(), one || value == null ? unit : unit + "s");
    }

    /** The word for a unit of time; the code itself if it is none. */
    static String unit(String code) {
        UnitOfTime unit = TIMES.get(code);
        return unit == null ? code : unit.name().toLowerCase(Locale.ROOT);
    }

    /** The unit of time that a code stands for. */
    static @Nullable UnitOfTime unitOfTime(@Nullable String code) {
        return code == null ? null : TIMES.get(code);
    }

    /** A length of time, if it is one above zero and exact. */
    static @Nullable Span span(Quantity fhir) {
        UnitOfTime unit = Stream.of(Optional.ofNullable(fhir.getCode()), Optional.ofNullable(fhir.getUnit()))
                .flatMap(Optional::stream).map(TIMES::get).filter(Objects::nonNull).findFirst().orElse(null);
        return unit == null || !isUcum(fhir) || fhir.hasComparator() || fhir.getValue() == null
                || fhir.getValue().signum() <= 0
                        ? null
                        : new Span(fhir.getValue(), unit);
    }

    /** What is not empty, with something between. */
    static String joined(String separator, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(separator));
    }

    /** Both ends in one unit name it once. */
    private static String low(Range fhir) {
        String low = quantity(fhir.getLow());
        String unit = quantity(fhir.getLow().copy().setValue(null));
        boolean same = fhir.getLow().getValue() != null && fhir.getHigh().getValue() != null
                && !fhir.getLow().hasComparator() && unit.equals(quantity(fhir.getHigh().copy().setValue(null)));
        return same ? fhir.getLow().getValue().toPlainString() : low;
    }

    private static String quantity(Quantity fhir) {
        String comparator = fhir.getComparator() == null ? "" : fhir.getComparator().toCode() + " ";
        String value = fhir.getValue() == null ? "" : fhir.getValue().toPlainString();
        String code = fhir.getCode() == null ? "" : fhir.getCode();
        if (TIMES.containsKey(code) && isUcum(fhir)) {
            return comparator + times(fhir.getValue(), unit(code));
        }
        String unit = fhir.getUnit() == null ? code : fhir.getUnit();
        return comparator + joined(" ", value, Quantities.UNITY.equals(unit) ? "" : withoutBraces(unit));
    }

    /** Whether its code is one of UCUM's; another system's "s" is no second. */
    /** Without a system nothing says which of two it is, a code or another unit beside it. */
    private static boolean isUcum(Quantity fhir) {
        return fhir.hasSystem()
                ? Quantities.isUcum(fhir.getSystem())
                : !fhir.hasCode() || !fhir.hasUnit() || fhir.getCode().equals(fhir.getUnit());
    }

    /** UCUM writes {tablet} for what is counted. */
    private static String withoutBraces(String unit) {
        return unit.startsWith("{") && unit.endsWith("}") ? unit.substring(1, unit.length() - 1) : unit;
    }
}
