package org.anamnesis.command.imports.fhir;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anamnesis.api.patient.VerificationStatus;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Identifier;
import org.hl7.fhir.r4.model.Annotation;
import org.jspecify.annotations.Nullable;

/** FHIR's codes and concepts as the contract's values. */
final class Concepts {

    /** Stands for the system of a code or number that came without one, so that it is not lost. */
    static final String UNSPECIFIED_SYSTEM = Identifier.UNSPECIFIED_SYSTEM;

    private static final int LONGEST_CATEGORY = 20;
    private static final Map<String, VerificationStatus> VERIFICATION = Map.of("unconfirmed",
            VerificationStatus.UNCONFIRMED, "provisional", VerificationStatus.PROVISIONAL, "differential",
            VerificationStatus.DIFFERENTIAL, "confirmed", VerificationStatus.CONFIRMED, "refuted",
            VerificationStatus.REFUTED);

    private Concepts() {}

    /**
     * The concepts as one: the first, in the words of all where there are several, for their codes do not mean the
     * same; null if nothing is said.
     */
    static @Nullable CodeableConcept concept(List<org.hl7.fhir.r4.model.CodeableConcept> concepts) {
        List<CodeableConcept> said = concepts(concepts);
        if (said.size() < 2) {
            return said.isEmpty() ? null : said.getFirst();
        }
        String words = concepts.stream().map(Concepts::inWords).flatMap(Optional::stream).distinct()
                .collect(Collectors.joining("; "));
        return new CodeableConcept(said.getFirst().coding(), words);
    }

    /** Those of the concepts that say something. */
    static List<CodeableConcept> concepts(List<org.hl7.fhir.r4.model.CodeableConcept> concepts) {
        return concepts.stream().map(Concepts::one).filter(CodeableConcept::isSaid).distinct().toList();
    }

    private static CodeableConcept one(org.hl7.fhir.r4.model.CodeableConcept concept) {
        List<Coding> codings = concept.getCoding().stream().filter(coding -> coding.hasCode()).map(Concepts::coding)
                .distinct().toList();
        return new CodeableConcept(codings, words(concept).filter(Objects::nonNull).findFirst().orElse(null));
    }

    /** The concept, which may say nothing: validation then names it. */
    static CodeableConcept concept(org.hl7.fhir.r4.model.CodeableConcept concept) {
        CodeableConcept said = concept(List.of(concept));
        return said == null ? new CodeableConcept(List.of(), null) : said;
    }

    /** The concept in words: those of its author, else of its code. */
    static Optional<String> inWords(org.hl7.fhir.r4.model.CodeableConcept concept) {
        return Stream.of(Stream.of(concept.getText()),
                concept.getCoding().stream().map(org.hl7.fhir.r4.model.Coding::getDisplay),
                concept.getCoding().stream().map(org.hl7.fhir.r4.model.Coding::getCode)).flatMap(words -> words)
                .filter(Objects::nonNull).findFirst();
    }

    /** The same, and where there are only codes, the words of each of them. */
    static Optional<String> allInWords(org.hl7.fhir.r4.model.CodeableConcept concept) {
        return concept.hasText()
                ? Optional.of(concept.getText())
                : concept.getCoding().stream()
                        .map(coding -> coding.hasDisplay() ? coding.getDisplay() : coding.getCode())
                        .filter(Objects::nonNull).distinct().reduce((one, other) -> one + " / " + other);
    }

    private static Stream<String> words(org.hl7.fhir.r4.model.CodeableConcept concept) {
        return concept.hasText()
                ? Stream.of(concept.getText())
                : concept.getCoding().stream().filter(coding -> !coding.hasCode())
                        .map(org.hl7.fhir.r4.model.Coding::getDisplay);
    }

    private static Coding coding(org.hl7.fhir.r4.model.Coding coding) {
        return new Coding(coding.hasSystem() ? coding.getSystem() : UNSPECIFIED_SYSTEM, coding.getCode(),
                coding.getDisplay());
    }

    /** The code of a concept that is known by one code, such as a status; empty if it has none. */
    static String code(org.hl7.fhir.r4.model.CodeableConcept concept) {
        return concept.getCoding().stream().map(org.hl7.fhir.r4.model.Coding::getCode).filter(Objects::nonNull)
                .findFirst().orElse("");
    }

    /** The category, such as laboratory: HL7's own code, wherever it stands, else the first one. */
    static @Nullable String category(List<org.hl7.fhir.r4.model.CodeableConcept> categories) {
        List<org.hl7.fhir.r4.model.Coding> all = categories.stream()
                .flatMap(category -> category.getCoding().stream())
                .filter(coding -> coding.hasCode() && coding.getCode().length() <= LONGEST_CATEGORY).toList();
        return Stream.concat(all.stream().filter(Concepts::isHl7), all.stream())
                .map(org.hl7.fhir.r4.model.Coding::getCode).findFirst().orElse(null);
    }

    private static boolean isHl7(org.hl7.fhir.r4.model.Coding coding) {
        return coding.hasSystem() && coding.getSystem().contains("hl7.org");
    }

    /** How sure a statement is, by its verification status. */
    static VerificationStatus verification(String code) {
        return VERIFICATION.getOrDefault(code, VerificationStatus.UNKNOWN);
    }

    /** What was added in words. */
    static @Nullable String note(List<Annotation> notes) {
        String text = notes.stream().map(Annotation::getText).filter(words -> words != null && !words.isBlank())
                .collect(Collectors.joining("\n"));
        return text.isEmpty() ? null : text;
    }
}
