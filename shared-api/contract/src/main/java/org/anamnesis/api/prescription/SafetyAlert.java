package org.anamnesis.api.prescription;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.anamnesis.api.patient.AllergyId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.CodeableConcept;
import org.jspecify.annotations.Nullable;

/**
 * Something that speaks against a medication. Source: FHIR R4 {@code DetectedIssue}.
 *
 * @param key            names this finding: the same rule met by the same fact has the same key whenever it is checked
 * @param kind           what kind of finding
 * @param severity       how much it speaks against the medication
 * @param rule           the id of the rule that found it
 * @param effect         what may happen, in the rule's words
 * @param source         where the rule comes from, a public document
 * @param patientId      on whose record the fact stands: the patient's own or a linked one
 * @param cause          what it clashes with: the substance of the allergy or the other medication
 * @param allergyId      the allergy, where it is one
 * @param prescriptionId the other prescription, where it is one
 */
public record SafetyAlert(String key, Kind kind, Severity severity, String rule, String effect, String source,
        PatientId patientId, CodeableConcept cause, @Nullable AllergyId allergyId,
        @Nullable PrescriptionId prescriptionId) {

    /** The kinds of findings. */
    public enum Kind {
        /** The patient does not tolerate the substance, or one of its class. */
        @JsonProperty("allergy")
        ALLERGY,
        /** The patient takes the same already, or another of its class. */
        @JsonProperty("duplicate-therapy")
        DUPLICATE_THERAPY,
        /** It does not go with something that the patient takes. */
        @JsonProperty("interaction")
        INTERACTION,
        /** A value a later version knows. */
        @JsonEnumDefaultValue
        @JsonProperty("other")
        OTHER
    }

    /** How much a finding speaks against a medication. Source: FHIR R4 {@code detectedissue-severity}. */
    public enum Severity {
        /** May kill or do lasting harm. */
        @JsonProperty("high")
        HIGH,
        /** May do harm that passes or that can be watched for. */
        @JsonProperty("moderate")
        MODERATE,
        /** Seldom matters. */
        @JsonProperty("low")
        LOW,
        /** To be known, no reason to refuse: an allergy that is no longer active. */
        @JsonEnumDefaultValue
        @JsonProperty("information")
        INFORMATION
    }

    /** Whether it refuses the prescription unless the prescriber overrides it. */
    @JsonIgnore
    public boolean isRefusing() {
        return severity != Severity.INFORMATION;
    }
}
