package org.anamnesis.command.imports.fhir;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.anamnesis.plumbing.command.CommandRefused;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Extension;
import org.jspecify.annotations.Nullable;

/**
 * How sure a German diagnosis is: the letter beside its ICD-10-GM code, which may turn its meaning. Source: HL7
 * Deutschland, {@code icd-10-gm-diagnosesicherheit}; KBV, {@code S_ICD_DIAGNOSESICHERHEIT}.
 */
enum GermanCertainty {
    /** Gesichert: confirmed. */
    G("confirmed"),
    /** Verdacht: suspected. */
    V("provisional"),
    /** Zustand nach: the patient had it. */
    Z("confirmed"),
    /** Ausgeschlossen: the patient does not have it. */
    A("refuted");

    private static final String EXTENSION = "diagnosesicherheit";
    private static final Set<String> UNSURE = Set.of("unconfirmed", "provisional", "differential");

    private static final Set<String> OVER = Set.of("inactive", "remission", "resolved");

    private final String verification;

    GermanCertainty(String verification) {
        this.verification = verification;
    }

    /** The code of {@code condition-ver-status} that means the same. */
    String verification() {
        return verification;
    }

    /** Whether a clinical status says the same or nothing. */
    boolean agreesWithClinical(String status) {
        return this != Z || status.isEmpty() || OVER.contains(status);
    }

    /** Whether a verification status says the same or nothing; what is struck is struck whatever it said. */
    boolean agreesWith(String status) {
        return status.isEmpty() || status.equals(Statuses.ENTERED_IN_ERROR) || switch (this) {
            case G, Z -> status.equals("confirmed");
            case V -> UNSURE.contains(status);
            case A -> status.equals("refuted");
        };
    }

    /** What a condition says; null if it says nothing of the kind. Refuses letters that are unknown or disagree. */
    static @Nullable GermanCertainty of(Condition condition) {
        Set<String> letters = Stream.concat(Stream.concat(condition.getExtension().stream(),
                condition.getCode().getExtension().stream()),
                condition.getCode().getCoding().stream()
                        .flatMap(coding -> coding.getExtension().stream()))
                .filter(GermanCertainty::isOne)
                .map(GermanCertainty::letter).collect(Collectors.toSet());
        if (letters.isEmpty()) {
            return null;
        }
        refuseIf(letters.size() > 1, ImportRefusal.STATUS_UNKNOWN, "code.extension");
        return Stream.of(values()).filter(certainty -> letters.contains(certainty.name())).findFirst()
                .orElseThrow(() -> new CommandRefused(ImportRefusal.STATUS_UNKNOWN,
                        "code.extension"));
    }

    /** Whether a letter stands anywhere that says other than that it is so. */
    static boolean isTurned(JsonNode node) {
        String letter = node.path("valueCoding").path("code").asString(node.path("valueCode").asString(""));
        return node.path("url").asString("").toLowerCase(Locale.ROOT).endsWith(EXTENSION) && !letter.equals(G.name())
                || node.values().stream().anyMatch(GermanCertainty::isTurned);
    }

    private static boolean isOne(Extension extension) {
        return extension.getUrl() != null && extension.getUrl().toLowerCase(Locale.ROOT).endsWith(EXTENSION);
    }

    private static String letter(Extension extension) {
        return switch (extension.getValue()) {
            case Coding coding when coding.hasCode() -> coding.getCode();
            case CodeType code when code.hasValue() -> code.getValue();
            case null, default -> "";
        };
    }
}
