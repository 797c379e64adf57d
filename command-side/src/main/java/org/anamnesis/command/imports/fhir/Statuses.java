package org.anamnesis.command.imports.fhir;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.anamnesis.plumbing.command.CommandRefused;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/**
 * Statuses that FHIR tells by a concept. They turn the meaning of their resource, so one that is there and not
 * understood refuses it. HL7's own coding decides, wherever it stands; without one, a coding that names no system, or
 * SNOMED CT's. Source: FHIR R4 {@code condition-clinical}, {@code condition-ver-status}, {@code
 * allergyintolerance-clinical}, {@code allergyintolerance-verification}.
 */
final class Statuses {

    static final String ENTERED_IN_ERROR = "entered-in-error";

    private static final Set<String> CLINICAL = Set.of("active", "recurrence", "relapse", "inactive", "remission",
            "resolved");
    private static final Set<String> VERIFICATION = Set.of("unconfirmed", "provisional", "differential", "confirmed",
            "refuted", ENTERED_IN_ERROR);
    /** SNOMED CT's finding context values. */
    private static final Map<String, String> SNOMED_CT = Map.of("410605003", "confirmed", "410515003", "confirmed",
            "410592001", "provisional",
            "415684004", "provisional", "410590009", "unconfirmed", "410593009", "unconfirmed", "410594000", "refuted",
            "410516002", "refuted", "723511001", "refuted");

    private Statuses() {}

    /** Whether the patient has it: a code of {@code condition-clinical}; empty where nobody says. */
    static String clinical(CodeableConcept status) {
        return code(status, "-clinical", CLINICAL, "clinicalStatus");
    }

    /** How sure it is: a code of {@code condition-ver-status}; empty where nobody says. */
    static String verification(CodeableConcept status) {
        return code(status, "-verification", VERIFICATION, "verificationStatus");
    }

    private static String code(CodeableConcept status, String system, Set<String> known, String field) {
        if (status.isEmpty()) {
            return "";
        }
        Set<String> said = ofHl7(status.getCoding(), system);
        if (said.isEmpty()) {
            said = status.getCoding().stream().filter(coding -> !coding.hasSystem() && coding.hasCode())
                    .map(Coding::getCode)
                    .collect(Collectors.toSet());
        }
        if (said.isEmpty()) {
            said = status.getCoding().stream().filter(coding -> coding.hasCode() && snomed(coding.getSystem()))
                    .map(coding -> SNOMED_CT.getOrDefault(coding.getCode(), "")).collect(Collectors.toSet());
        }
        refuseIf(said.size() != 1 || !known.containsAll(said), ImportRefusal.STATUS_UNKNOWN, field);
        return said.iterator().next();
    }

    /** Counts what else stands beside the code that says how it is, such as words. */
    static void others(CodeableConcept status, String path, Map<String, Long> leftOut) {
        if (status.hasText()) {
            leftOut.put(path + ".text", 1L);
        }
        if (status.getCoding().size() > 1) {
            leftOut.put(path + ".coding", status.getCoding().size() - 1L);
        }
    }

    private static Set<String> ofHl7(List<Coding> codings, String system) {
        return codings.stream()
                .filter(coding -> coding.hasSystem() && coding.hasCode() && coding.getSystem().contains("hl7.org"))
                .filter(coding -> coding.getSystem().endsWith(system) || coding.getSystem().endsWith("-ver-status"))
                .map(Coding::getCode).collect(Collectors.toSet());
    }

    private static boolean snomed(String system) {
        return org.anamnesis.api.value.Coding.SNOMED_CT.equals(system);
    }

    /** Refuses a status that is a code and is not understood. */
    static CommandRefused unknown() {
        return new CommandRefused(ImportRefusal.STATUS_UNKNOWN, "status");
    }
}
