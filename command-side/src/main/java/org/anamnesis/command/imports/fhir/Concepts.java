package org.anamnesis.command.imports.fhir;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.anamnesis.api.patient.VerificationStatus;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.jspecify.annotations.Nullable;

/** FHIR's codes and concepts as the contract's values. */
final class Concepts {

    /** Stands for the system of a code or number that came without one, so that it is not lost. */
    static final String UNSPECIFIED_SYSTEM = "urn:anamnesis:system:unspecified";

    private static final int LONGEST_CATEGORY = 20;
    private static final Map<String, VerificationStatus> VERIFICATION = Map.of("unconfirmed",
            VerificationStatus.UNCONFIRMED, "provisional", VerificationStatus.PROVISIONAL, "differential",
            VerificationStatus.DIFFERENTIAL, "confirmed", VerificationStatus.CONFIRMED, "refuted",
            VerificationStatus.REFUTED);

    private Concepts() {}

    /** The concepts as one: the codes of all, the words of the first that has some; null if nothing is said. */
    static @Nullable CodeableConcept concept(List<org.hl7.fhir.r4.model.CodeableConcept> concepts) {
        List<Coding> codings = concepts.stream().flatMap(concept -> concept.getCoding().stream())
                .filter(coding -> coding.hasCode()).map(Concepts::coding).distinct().toList();
        String text = concepts.stream().flatMap(Concepts::words).filter(Objects::nonNull).findFirst().orElse(null);
        return codings.isEmpty() && text == null ? null : new CodeableConcept(codings, text);
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

    /** The first code of a category, such as laboratory. */
    static @Nullable String category(List<org.hl7.fhir.r4.model.CodeableConcept> categories) {
        return categories.stream().map(Concepts::code)
                .filter(code -> !code.isEmpty() && code.length() <= LONGEST_CATEGORY).findFirst().orElse(null);
    }

    /** How sure a statement is. */
    static VerificationStatus verification(org.hl7.fhir.r4.model.CodeableConcept status) {
        return VERIFICATION.getOrDefault(code(status), VerificationStatus.UNKNOWN);
    }
}
