package org.anamnesis.command.imports.fhir;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.anamnesis.api.prescription.EventTiming;
import org.anamnesis.api.prescription.Timing;
import org.anamnesis.api.scheduling.Weekday;
import org.anamnesis.api.value.Span;
import org.anamnesis.api.value.UnitOfTime;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;
import org.jspecify.annotations.Nullable;

/**
 * FHIR's Timing as the contract's, if that holds all it says but for the bounds: a range, an event on a date, a code
 * that is not known or numbers that contradict each other give none, for half a timing is a wrong one.
 */
final class Timings {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation", "http://hl7.org/fhir/v3/GTSAbbreviation");
    private static final Map<String, Timing> MEANINGS = Map.ofEntries(entry("QD", daily(1)), entry("BID", daily(2)),
            entry("TID", daily(3)), entry("QID", daily(4)), entry("QOD", every(2, UnitOfTime.DAY)),
            entry("Q1H", every(1, UnitOfTime.HOUR)), entry("Q2H", every(2, UnitOfTime.HOUR)),
            entry("Q3H", every(3, UnitOfTime.HOUR)), entry("Q4H", every(4, UnitOfTime.HOUR)),
            entry("Q6H", every(6, UnitOfTime.HOUR)), entry("Q8H", every(8, UnitOfTime.HOUR)),
            entry("WK", every(1, UnitOfTime.WEEK)), entry("MO", every(1, UnitOfTime.MONTH)),
            entry("AM", daily(EventTiming.MORN)), entry("PM", daily(EventTiming.AFT)),
            entry("BED", daily(EventTiming.HS)));
    private static final int MOST_OFTEN = 1000;
    private static final int MOST_IN_ALL = 10_000;

    private Timings() {}

    /** The timing; null if nothing is said of it, or more than the contract's holds. */
    static @Nullable Timing timing(org.hl7.fhir.r4.model.Timing fhir) {
        var rest = fhir.copy().setCode(null).setRepeat(null);
        if (!rest.isEmpty()) {
            return null;
        }
        boolean repeats = !fhir.getRepeat().copy().setBounds(null).isEmpty();
        Timing repeated = repeats ? repeated(fhir.getRepeat()) : null;
        if (!fhir.hasCode()) {
            return repeated;
        }
        Timing coded = coded(fhir.getCode());
        if (!repeats || coded == null || repeated == null) {
            return repeats ? null : coded;
        }
        // To FHIR the code says the same as the rest; whoever says two things cannot be understood.
        return agree(coded, repeated) ? repeated : null;
    }

    /** What a code of the timing says besides HL7's abbreviations; empty if nothing. */
    static String besides(org.hl7.fhir.r4.model.Timing fhir) {
        CodeableConcept others = fhir.getCode().copy();
        others.getCoding().removeIf(Timings::isAbbreviation);
        return Concepts.allInWords(others).orElse("");
    }

    private static boolean isAbbreviation(org.hl7.fhir.r4.model.Coding coding) {
        return coding.getSystem() != null && ABBREVIATIONS.contains(coding.getSystem());
    }

    private static @Nullable Timing coded(CodeableConcept code) {
        List<String> codes = code.getCoding().stream()
                .filter(coding -> isAbbreviation(coding) && coding.getCode() != null)
                .map(org.hl7.fhir.r4.model.Coding::getCode).distinct().toList();
        return codes.size() == 1 ? MEANINGS.get(codes.getFirst()) : null;
    }

    private static boolean agree(Timing coded, Timing repeated) {
        return coded.frequency().equals(repeated.frequency()) && coded.period().unit() == repeated.period().unit()
                && coded.period().value().compareTo(repeated.period().value()) == 0
                && (coded.when().isEmpty() || coded.when().equals(repeated.when()));
    }

    private static @Nullable Timing repeated(TimingRepeatComponent fhir) {
        boolean more = !fhir.copy().setBounds(null).setCountElement(null).setFrequencyElement(null)
                .setPeriodElement(null).setPeriodUnitElement(null).setDayOfWeek(null).setTimeOfDay(null).setWhen(null)
                .isEmpty();
        Integer count = fhir.getCountElement().getValue();
        if (more || fhir.hasCountElement() && (count == null || count < 1 || count > MOST_IN_ALL)) {
            return null;
        }
        try {
            Timing timing = timing(fhir, count);
            return timing != null && timing.isOnItsDays() && timing.isAtItsTimes() ? timing : null;
        } catch (IllegalArgumentException | DateTimeException noSuchDayOrTime) {
            return null;
        }
    }

    private static @Nullable Timing timing(TimingRepeatComponent fhir, @Nullable Integer count) {
        List<Weekday> days = fhir.getDayOfWeek().stream().map(Timings::day).toList();
        List<LocalTime> times = fhir.getTimeOfDay().stream()
                .map(time -> LocalTime.parse(String.valueOf(time.getValue())))
                .toList();
        Integer frequency = fhir.getFrequencyElement().getValue();
        Span period = period(fhir, !times.isEmpty() && frequency == null);
        if (period == null || fhir.hasFrequencyElement() && (frequency == null || frequency < 1
                || frequency > MOST_OFTEN)) {
            return null;
        }
        boolean daily = period.unit() == UnitOfTime.DAY && period.value().compareTo(BigDecimal.ONE) == 0;
        // FHIR: without a frequency it is once per period, or at every time of the day that is named.
        int often = frequency != null ? frequency : daily ? Math.max(1, times.size()) : 1;
        // Every day, but only on some days, is so often a week: nobody who overlooks the days reads it as daily.
        boolean weekly = daily && !days.isEmpty();
        int all = weekly ? often * days.size() : often;
        return all > MOST_OFTEN
                ? null
                : new Timing(all, weekly ? new Span(period.value(), UnitOfTime.WEEK) : period, days, times,
                        fhir.getWhen().stream().map(Timings::event).toList(), count);
    }

    /** FHIR: times of day alone are those of every day. */
    private static @Nullable Span period(TimingRepeatComponent fhir, boolean timesAlone) {
        UnitOfTime unit = Amounts.unitOfTime(fhir.getPeriodUnitElement().getValueAsString());
        if (timesAlone && !fhir.hasPeriodElement() && !fhir.hasPeriodUnitElement()) {
            return new Span(BigDecimal.ONE, UnitOfTime.DAY);
        }
        return unit == null || fhir.getPeriod() == null || fhir.getPeriod().signum() <= 0
                ? null
                : new Span(fhir.getPeriod(), unit);
    }

    private static Weekday day(Enumeration<org.hl7.fhir.r4.model.Timing.DayOfWeek> fhir) {
        return Stream.of(Weekday.values()).filter(day -> day.name().startsWith(String.valueOf(fhir.getValue())))
                .findFirst().orElseThrow(IllegalArgumentException::new);
    }

    private static EventTiming event(Enumeration<org.hl7.fhir.r4.model.Timing.EventTiming> fhir) {
        return EventTiming.valueOf(String.valueOf(fhir.getValue()));
    }

    private static Timing daily(int often) {
        return Timing.of(often, new Span(BigDecimal.ONE, UnitOfTime.DAY));
    }

    private static Timing daily(EventTiming event) {
        return new Timing(1, new Span(BigDecimal.ONE, UnitOfTime.DAY), List.of(), List.of(), List.of(event), null);
    }

    private static Timing every(int period, UnitOfTime unit) {
        return Timing.of(1, new Span(BigDecimal.valueOf(period), unit));
    }
}
