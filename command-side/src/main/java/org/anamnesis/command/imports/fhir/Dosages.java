package org.anamnesis.command.imports.fhir;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anamnesis.api.RefusalCode;
import org.anamnesis.api.prescription.Dosage;
import org.anamnesis.api.prescription.Timing;
import org.anamnesis.api.value.Quantity;
import org.anamnesis.api.value.Span;
import org.anamnesis.api.value.UnitOfTime;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** FHIR's dosage instructions as one dosage: the first in its parts, and the words of all. */
final class Dosages {

    private static final Dosage NOTHING = new Dosage(null, null, null, null, null, null);
    private static final Map<String, UnitOfTime> UNITS = Map.of("s", UnitOfTime.SECOND, "min", UnitOfTime.MINUTE, "h",
            UnitOfTime.HOUR, "d", UnitOfTime.DAY, "wk", UnitOfTime.WEEK, "mo", UnitOfTime.MONTH, "a", UnitOfTime.YEAR);

    private Dosages() {}

    /** How it is taken; null if nothing is said. */
    static @Nullable Dosage dosage(List<org.hl7.fhir.r4.model.Dosage> instructions, Consumer<RefusalCode> omit) {
        if (instructions.isEmpty()) {
            return null;
        }
        var first = instructions.getFirst();
        boolean restInWords = instructions.stream().skip(1).allMatch(org.hl7.fhir.r4.model.Dosage::hasText);
        if (!restInWords || !first.hasText() && saysMore(first)) {
            omit.accept(ImportRefusal.DOSAGE_SIMPLIFIED);
        }
        Dosage dosage = new Dosage(words(instructions), dose(first), Concepts.concept(List.of(first.getRoute())),
                timing(first.getTiming().getRepeat()), duration(first.getTiming().getRepeat()),
                asNeeded(first.getAsNeeded()));
        return dosage.equals(NOTHING) ? null : dosage;
    }

    private static @Nullable String words(List<org.hl7.fhir.r4.model.Dosage> instructions) {
        String words = instructions.stream().map(Dosages::words).filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
        return words.isEmpty() ? null : words;
    }

    private static String words(org.hl7.fhir.r4.model.Dosage fhir) {
        Stream<String> main = fhir.hasText() ? Stream.of(fhir.getText()) : codesInWords(fhir);
        Stream<String> further = fhir.getAdditionalInstruction().stream().map(Concepts::inWords)
                .flatMap(Optional::stream);
        return Stream.of(main, further, Stream.ofNullable(fhir.getPatientInstruction())).flatMap(Function.identity())
                .distinct().collect(Collectors.joining("; "));
    }

    /** What the record has no part for, as long as the instruction does not put it into words itself. */
    private static Stream<String> codesInWords(org.hl7.fhir.r4.model.Dosage fhir) {
        Stream<String> timing = Concepts.inWords(fhir.getTiming().getCode()).stream();
        return fhir.getAsNeeded() instanceof CodeableConcept reason
                ? Stream.concat(timing, Concepts.inWords(reason).stream().map("as needed for "::concat))
                : timing;
    }

    private static @Nullable Quantity dose(org.hl7.fhir.r4.model.Dosage fhir) {
        return fhir.getDoseAndRate().stream().map(each -> each.getDose())
                .filter(org.hl7.fhir.r4.model.Quantity.class::isInstance)
                .map(org.hl7.fhir.r4.model.Quantity.class::cast)
                .map(Quantities::amount).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static @Nullable Timing timing(TimingRepeatComponent repeat) {
        if (!repeat.hasPeriod() || !repeat.hasPeriodUnit()) {
            return null;
        }
        // FHIR: without a frequency it is once per period.
        return new Timing(repeat.hasFrequency() ? repeat.getFrequency() : 1,
                new Span(repeat.getPeriod(), UNITS.get(repeat.getPeriodUnit().toCode())));
    }

    private static @Nullable Span duration(TimingRepeatComponent repeat) {
        return repeat.getBounds() instanceof Duration bounds && bounds.hasValue()
                && unit(bounds) instanceof UnitOfTime unit
                        ? new Span(bounds.getValue(), unit)
                        : null;
    }

    private static @Nullable UnitOfTime unit(Duration duration) {
        return Stream.of(duration.getCode(), duration.getUnit()).filter(Objects::nonNull).map(UNITS::get)
                .filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static @Nullable Boolean asNeeded(@Nullable Type asNeeded) {
        return switch (asNeeded) {
            case BooleanType bool when bool.hasValue() -> bool.booleanValue();
            case CodeableConcept reason when !reason.isEmpty() -> true;
            case null, default -> null;
        };
    }

    /** Whether anything is left of an instruction when all is taken away that the record holds in parts or words. */
    private static boolean saysMore(org.hl7.fhir.r4.model.Dosage fhir) {
        var rest = fhir.copy();
        rest.setSequenceElement(null).setAdditionalInstruction(null).setPatientInstruction(null).setAsNeeded(null)
                .setRoute(null);
        if (dose(rest) != null) {
            rest.getDoseAndRateFirstRep().setType(null).setDose(null);
        }
        TimingRepeatComponent repeat = rest.getTiming().setCode(null).getRepeat();
        if (timing(repeat) != null) {
            repeat.setFrequencyElement(null).setPeriodElement(null).setPeriodUnit(null);
        }
        if (duration(repeat) != null) {
            repeat.setBounds(null);
        }
        return !rest.isEmpty();
    }
}
