package org.anamnesis.command.imports.fhir;

import static org.anamnesis.command.imports.fhir.Amounts.joined;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Dosage.DosageDoseAndRateComponent;
import org.jspecify.annotations.Nullable;

/** FHIR's dosage instructions in words: those of their author, and those of their codes and numbers in English. */
final class DosageWords {

    private DosageWords() {}

    /** The author's own words; null if there are none. */
    static @Nullable String ofAuthor(Dosage fhir) {
        String words = together(Stream.concat(Stream.of(said(fhir.getText()), Timings.besides(fhir.getTiming())),
                added(fhir)));
        return words.isEmpty() ? null : words;
    }

    /** All that several instructions say, in their order, and whether one follows the other or goes with it. */
    static String ofAll(List<Dosage> instructions) {
        boolean numbered = instructions.stream().allMatch(each -> each.getSequenceElement().hasValue());
        List<Dosage> inOrder = numbered
                ? instructions.stream().sorted((one, other) -> Integer.compare(one.getSequence(), other.getSequence()))
                        .toList()
                : instructions;
        StringBuilder words = new StringBuilder();
        Dosage before = null;
        for (Dosage each : inOrder) {
            if (before != null) {
                words.append('\n').append(numbered ? link(before, each) : "");
            }
            words.append(ofOne(each));
            before = each;
        }
        return words.toString().strip();
    }

    private static String link(Dosage before, Dosage next) {
        return before.getSequence() == next.getSequence() ? "and: " : "then: ";
    }

    private static String ofOne(Dosage fhir) {
        return together(Stream.concat(Stream.of(said(fhir.getText()), ofParts(fhir)), added(fhir)));
    }

    private static String ofParts(Dosage fhir) {
        return joined(", ",
                fhir.getDoseAndRate().stream().map(each -> dose(each, fhir.getDoseAndRate().size() > 1))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(", ")),
                TimingWords.of(fhir.getTiming()), asNeeded(fhir), concept("site: ", fhir.getSite()),
                concept("route: ", fhir.getRoute()), concept("method: ", fhir.getMethod()),
                most(Amounts.inWords(fhir.getMaxDosePerPeriod()), ""),
                most(Amounts.inWords(fhir.getMaxDosePerAdministration()), " at a time"),
                most(Amounts.inWords(fhir.getMaxDosePerLifetime()), " in a lifetime"));
    }

    /** How much; of which kind it is, where there are several or it is none like any other. */
    private static String dose(DosageDoseAndRateComponent fhir, boolean amongOthers) {
        String rate = Amounts.inWords(fhir.getRate());
        String amount = joined(" ", Amounts.inWords(fhir.getDose()), rate.isEmpty() ? "" : "at a rate of " + rate);
        return amount.isEmpty() || isAsOrdered(fhir) && !amongOthers
                ? amount
                : joined(": ", Concepts.inWords(fhir.getType()).orElse(""), amount);
    }

    /** Whether it is a dose like any other, not one that was reckoned, such as from the weight. */
    static boolean isAsOrdered(DosageDoseAndRateComponent fhir) {
        return Concepts.inWords(fhir.getType()).map("ordered"::equalsIgnoreCase).orElse(true);
    }

    private static String asNeeded(Dosage fhir) {
        return switch (fhir.getAsNeeded()) {
            case BooleanType bool when bool.hasValue() && bool.booleanValue() -> "as needed";
            case CodeableConcept reason -> joined(" for ", "as needed", Concepts.allInWords(reason).orElse(""));
            case null, default -> "";
        };
    }

    private static String concept(String word, CodeableConcept concept) {
        return Concepts.allInWords(concept).map(word::concat).orElse("");
    }

    private static String most(String amount, String when) {
        return amount.isEmpty() ? "" : "at most " + amount + when;
    }

    private static Stream<String> added(Dosage fhir) {
        return Stream.concat(
                fhir.getAdditionalInstruction().stream().map(Concepts::allInWords).flatMap(Optional::stream),
                Stream.of(said(fhir.getPatientInstruction())));
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String together(Stream<String> words) {
        return words.filter(each -> !each.isBlank()).distinct().collect(Collectors.joining("; "));
    }
}
