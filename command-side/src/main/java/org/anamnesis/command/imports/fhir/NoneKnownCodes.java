package org.anamnesis.command.imports.fhir;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anamnesis.api.patient.NoneKnown.Subject;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.anamnesis.command.terminology.NoneKnownMeanings;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/** FHIR's concepts that say of allergies, problems or medication that none are known, or that nothing is known. */
final class NoneKnownCodes {

    private NoneKnownCodes() {}

    /**
     * Of what none are known, if that is what a concept says. Refuses one that says that nothing is known, or that none
     * are of a kind for which the record has no word.
     *
     * @param otherwise what the resource is about, where the words leave it open
     */
    static Optional<Subject> subject(CodeableConcept concept, Subject otherwise) {
        Set<String> meanings = meanings(concept);
        if (meanings.isEmpty()) {
            return Optional.empty();
        }
        refuseIf(saysMore(concept) || meanings.contains(NoneKnownMeanings.EXCEPTION_TOLD),
                ImportRefusal.NONE_KNOWN_CONTRADICTED, "code");
        refuseIf(meanings.contains(NoneKnownMeanings.NO_INFORMATION), ImportRefusal.NO_INFORMATION, "code");
        refuseIf(meanings.size() > 1 || meanings.contains(NoneKnownMeanings.OTHER_KIND),
                ImportRefusal.NONE_KNOWN_OF_A_KIND, "code");
        if (meanings.contains(NoneKnownMeanings.NONE)) {
            return Optional.of(otherwise);
        }
        return Optional.of(Subject.valueOf(meanings.iterator().next().toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    /** Whether a concept says that none are known, or that nothing is known, whatever else it says. */
    static boolean isOne(CodeableConcept concept) {
        return !meanings(concept).isEmpty();
    }

    /** Whether a concept says that nothing is known, and no more. */
    static boolean isNoInformation(CodeableConcept concept) {
        return meanings(concept).equals(Set.of(NoneKnownMeanings.NO_INFORMATION)) && !saysMore(concept);
    }

    /** What its codes mean, or, where it has none, its words. */
    private static Set<String> meanings(CodeableConcept concept) {
        List<Coding> codings = concept.getCoding().stream().filter(Coding::hasCode).toList();
        Stream<String> meanings = codings.isEmpty()
                ? Stream.of(concept.getText()).map(NoneKnownMeanings::ofWords)
                : codings.stream().map(coding -> meaning(coding) == null
                        ? NoneKnownMeanings.ofWords(coding.getDisplay())
                        : meaning(coding));
        return meanings.filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Whether a code or the words of it mean something else: then one of the two is wrong. */
    private static boolean saysMore(CodeableConcept concept) {
        Set<String> displays = concept.getCoding().stream().filter(coding -> meaning(coding) != null)
                .map(coding -> NoneKnownMeanings.folded(coding.getDisplay())).collect(Collectors.toSet());
        boolean otherCode = concept.getCoding().stream().filter(Coding::hasCode).anyMatch(
                coding -> meaning(coding) == null && NoneKnownMeanings.ofWords(coding.getDisplay()) == null);
        boolean otherDisplay = concept.getCoding().stream().filter(coding -> meaning(coding) != null).anyMatch(
                coding -> NoneKnownMeanings.contradict(coding.getDisplay(), String.valueOf(meaning(coding))));
        return otherCode || otherDisplay
                || concept.hasText() && !displays.contains(NoneKnownMeanings.folded(concept.getText()))
                        && !agrees(NoneKnownMeanings.ofWords(concept.getText()), meanings(concept));
    }

    /** Whether words say no more and no less than codes do; "none" says nothing of what. */
    private static boolean agrees(@Nullable String words, Set<String> codes) {
        return words != null && (words.equals(NoneKnownMeanings.NONE) || codes.contains(words));
    }

    private static @Nullable String meaning(Coding coding) {
        return NoneKnownMeanings.ofCode(coding.getSystem(), coding.getCode());
    }
}
