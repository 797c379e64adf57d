package org.anamnesis.command.imports.fhir;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anamnesis.api.patient.NoneKnown.Subject;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/**
 * Codes and words that say of allergies, problems or medication that none are known, or that nothing is known of them:
 * taken for entries they would be an allergy called "no known allergy". Which they are is data: {@code
 * imports/none-known.csv}.
 */
final class NoneKnownCodes {

    /** Says that nobody asked. */
    private static final String NO_INFORMATION = "no-information";
    /** None are known of what the resource is about. */
    private static final String NONE = "none";
    /** None are known of a kind for which the record has no word. */
    private static final String OTHER_KIND = "other-kind";
    private static final Map<String, String> MEANINGS = read();
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern TAG = Pattern
            .compile("\\s*\\((situation|finding|disorder|context-dependent category)\\)\\s*$");
    /** Words that deny something for which there is no word in the data. */
    private static final Pattern DENIAL = Pattern
            .compile("(no|no known|denies|keine?|keine bekannten?|geen|geen bekende|"
                    + "aucune?) (.* )?(allerg|intoleran|unverträglichkeit|problem|condition|medication|drug|medikament|immuni|"
                    + "vaccin|procedure|disease|illness).*|allerg\\S* (none|keine)");

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
        refuseIf(saysMore(concept), ImportRefusal.NONE_KNOWN_CONTRADICTED, "code");
        refuseIf(meanings.contains(NO_INFORMATION), ImportRefusal.NO_INFORMATION, "code");
        refuseIf(meanings.size() > 1 || meanings.contains(OTHER_KIND), ImportRefusal.NONE_KNOWN_OF_A_KIND, "code");
        if (meanings.contains(NONE)) {
            return Optional.of(otherwise);
        }
        return Optional.of(Subject.valueOf(meanings.iterator().next().toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    /** Whether a concept says that none are known, or that nothing is known, whatever else it says. */
    static boolean isOne(CodeableConcept concept) {
        return !meanings(concept).isEmpty();
    }

    /** What its codes mean, or, where it has none, its words. */
    private static Set<String> meanings(CodeableConcept concept) {
        List<Coding> codings = concept.getCoding().stream().filter(Coding::hasCode).toList();
        Stream<String> meanings = codings.isEmpty()
                ? Stream.of(concept.getText()).map(NoneKnownCodes::meaning)
                : codings.stream().map(coding -> meaning(coding) == null
                        ? meaning(coding.getDisplay())
                        : meaning(coding));
        return meanings.filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Whether a code or the words of it mean something else: then one of the two is wrong. */
    private static boolean saysMore(CodeableConcept concept) {
        Set<String> displays = concept.getCoding().stream().filter(coding -> meaning(coding) != null)
                .map(coding -> words(coding.getDisplay())).collect(Collectors.toSet());
        boolean otherCode = concept.getCoding().stream().filter(Coding::hasCode).anyMatch(
                coding -> meaning(coding) == null && meaning(coding.getDisplay()) == null);
        return otherCode || concept.hasText() && !displays.contains(words(concept.getText()))
                && !agrees(meaning(concept.getText()), meanings(concept));
    }

    /** Whether words say no more and no less than codes do; "none" says nothing of what. */
    private static boolean agrees(@Nullable String words, Set<String> codes) {
        return words != null && (words.equals(NONE) || codes.contains(words));
    }

    private static @Nullable String meaning(Coding coding) {
        return MEANINGS.get(coding.getSystem() + "," + coding.getCode());
    }

    private static @Nullable String meaning(@Nullable String text) {
        String words = words(text);
        String meaning = MEANINGS.get("words," + words);
        return meaning == null && DENIAL.matcher(words).matches() ? OTHER_KIND : meaning;
    }

    /** As they are compared: without case, punctuation and SNOMED CT's semantic tag. */
    private static String words(@Nullable String text) {
        return text == null
                ? ""
                : BETWEEN.matcher(TAG.matcher(text).replaceFirst("").toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    private static Map<String, String> read() {
        return DataFile.lines("/imports/none-known.csv").map(line -> line.split(","))
                .collect(Collectors.toUnmodifiableMap(column -> column[1] + "," + column[2], column -> column[0]));
    }
}
