package org.anamnesis.api.value;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A code of a terminology. Source: FHIR R4 {@code Coding}.
 *
 * @param system  the terminology's URI as FHIR spells it, such as {@code http://loinc.org}
 * @param code    the code itself
 * @param display the terminology's own words for it, where known
 */
public record Coding(@NotBlank @Size(max = 200) String system, @NotBlank @Size(max = 100) String code,
        @Size(max = 500) @Nullable String display) {

    /** LOINC, for what was observed. */
    public static final String LOINC = "http://loinc.org";

    /** SNOMED CT, for findings, substances, species. */
    public static final String SNOMED_CT = "http://snomed.info/sct";

    /** RxNorm, for medication. */
    public static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";

    /** ATC, the Anatomical Therapeutic Chemical classification, for medication. */
    public static final String ATC = "http://www.whocc.no/atc";

    /** CVX, for vaccines. */
    public static final String CVX = "http://hl7.org/fhir/sid/cvx";

    /** ICD-10, for diagnoses. */
    public static final String ICD_10 = "http://hl7.org/fhir/sid/icd-10";

    /** ICD-10-CM, the clinical modification used in the United States. */
    public static final String ICD_10_CM = "http://hl7.org/fhir/sid/icd-10-cm";
}
