package org.anamnesis.command.imports.fhir;

import static java.util.Map.entry;
import static org.anamnesis.command.imports.fhir.Amounts.between;
import static org.anamnesis.command.imports.fhir.Amounts.joined;
import static org.anamnesis.command.imports.fhir.Amounts.times;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;
import org.hl7.fhir.r4.model.Timing.UnitsOfTime;
import org.jspecify.annotations.Nullable;

/** All that FHIR's Timing says, in English words, such as "once per week on Monday, in the morning". */
final class TimingWords {

    private static final Map<String, String> EVENTS = Map.ofEntries(entry("MORN", "in the morning"),
            entry("MORN.early", "early in the morning"), entry("MORN.late", "late in the morning"),
            entry("NOON", "at noon"), entry("AFT", "in the afternoon"), entry("AFT.early", "early in the afternoon"),
            entry("AFT.late", "late in the afternoon"), entry("EVE", "in the evening"),
            entry("EVE.early", "early in the evening"), entry("EVE.late", "late in the evening"),
            entry("NIGHT", "at night"), entry("PHS", "after falling asleep"), entry("HS", "before going to sleep"),
            entry("WAKE", "upon waking"), entry("C", "with a meal"), entry("CM", "with breakfast"),
            entry("CD", "with lunch"), entry("CV", "with dinner"), entry("AC", "before a meal"),
            entry("ACM", "before breakfast"), entry("ACD", "before lunch"), entry("ACV", "before dinner"),
            entry("PC", "after a meal"), entry("PCM", "after breakfast"), entry("PCD", "after lunch"),
            entry("PCV", "after dinner"));
    private static final List<String> DAYS = List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
            "Sunday");

    private TimingWords() {}

    static String of(Timing fhir) {
        TimingRepeatComponent repeat = fhir.getRepeat();
        return joined(", ", Concepts.allInWords(fhir.getCode()).orElse(""), listed("on ", values(fhir.getEvent())),
                joined(" ", rate(repeat), listed("on ", repeat.getDayOfWeek().stream().map(TimingWords::day))),
                listed("at ", values(repeat.getTimeOfDay())), events(repeat), lasting(repeat), inAll(repeat),
                bounds(repeat), unknown(repeat));
    }

    /** What else is there without a value, such as with the reason for which it is absent. */
    private static String unknown(TimingRepeatComponent repeat) {
        return repeat.children().stream().filter(part -> !part.getName().equals("frequency")
                && part.getValues().stream()
                        .anyMatch(value -> value.isPrimitive() && !value.isEmpty() && !value.hasPrimitiveValue()))
                .map(part -> part.getName() + " not known").collect(Collectors.joining(", "));
    }

    private static String rate(TimingRepeatComponent repeat) {
        String often = often(repeat);
        boolean once = often.isEmpty() && (repeat.getPeriod() != null || repeat.getPeriodMax() != null);
        return joined(" ", once ? "once" : often, each(repeat));
    }

    private static String often(TimingRepeatComponent repeat) {
        Integer least = repeat.getFrequencyElement().getValue();
        Integer most = repeat.getFrequencyMaxElement().getValue();
        if (least == null && repeat.hasFrequencyElement()) {
            return "not known how often";
        }
        if (most == null) {
            return least == null ? "" : least == 1 ? "once" : least + " times";
        }
        return between(number(least), number(most)) + " times";
    }

    private static String each(TimingRepeatComponent repeat) {
        String unit = unit(repeat.getPeriodUnit());
        BigDecimal least = repeat.getPeriod();
        BigDecimal most = repeat.getPeriodMax();
        if (most != null) {
            return "every " + between(least == null ? "" : least.toPlainString(), times(most, unit));
        }
        if (least == null && repeat.hasPeriodElement()) {
            return "";
        }
        boolean one = least != null && least.compareTo(BigDecimal.ONE) == 0;
        if (one || least == null) {
            return unit.isEmpty() ? "" : "per " + unit;
        }
        return "every " + times(least, unit);
    }

    private static String events(TimingRepeatComponent repeat) {
        String events = repeat.getWhen().stream().map(Enumeration::getValueAsString).filter(Objects::nonNull)
                .map(code -> EVENTS.getOrDefault(code, String.valueOf(code))).collect(Collectors.joining(" and "));
        Integer minutes = repeat.getOffsetElement().getValue();
        if (minutes == null || minutes == 0) {
            return events;
        }
        String offset = times(BigDecimal.valueOf(minutes), "minute");
        return events.startsWith("before") || events.startsWith("after")
                ? offset + " " + events
                : joined(" ", events, "(" + offset + " off)");
    }

    private static String lasting(TimingRepeatComponent repeat) {
        String unit = unit(repeat.getDurationUnit());
        if (repeat.getDuration() == null && repeat.getDurationMax() == null) {
            return "";
        }
        String lasts = repeat.getDurationMax() == null
                ? times(repeat.getDuration(), unit)
                : between(repeat.getDuration() == null ? "" : repeat.getDuration().toPlainString(),
                        times(repeat.getDurationMax(), unit));
        return "each lasting " + lasts;
    }

    private static String inAll(TimingRepeatComponent repeat) {
        Integer least = repeat.getCountElement().getValue();
        Integer most = repeat.getCountMaxElement().getValue();
        String often = most == null ? number(least) : between(number(least), number(most));
        return often.isEmpty() ? "" : often + ("1".equals(often) ? " time in all" : " times in all");
    }

    private static String bounds(TimingRepeatComponent repeat) {
        if (repeat.getBounds() instanceof Period period) {
            return joined(" ", date("from ", period.getStartElement()), date("until ", period.getEndElement()));
        }
        String length = Amounts.inWords(repeat.getBounds());
        return length.isEmpty() ? "" : "for " + length;
    }

    private static String date(String word, BaseDateTimeType date) {
        return date.hasValue() ? word + date.getValueAsString() : "";
    }

    private static String day(Enumeration<Timing.DayOfWeek> day) {
        String code = day.getValueAsString();
        if (code == null) {
            return "";
        }
        return DAYS.stream().filter(name -> name.toLowerCase(Locale.ROOT).startsWith(code)).findFirst()
                .orElse(code);
    }

    private static Stream<String> values(List<? extends PrimitiveType<?>> said) {
        return said.stream().map(PrimitiveType::getValueAsString);
    }

    private static String listed(String word, Stream<String> values) {
        String list = values.filter(value -> value != null && !value.isEmpty()).collect(Collectors.joining(", "));
        return list.isEmpty() ? "" : word + list;
    }

    private static String unit(@Nullable UnitsOfTime unit) {
        return unit == null || unit.toCode() == null ? "" : Amounts.unit(unit.toCode());
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}
