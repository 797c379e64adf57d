package org.anamnesis.api.checkup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.anamnesis.api.value.CodeableConcept;
import org.jspecify.annotations.Nullable;

/**
 * Something done to or for the patient. Source: FHIR R4 {@code Procedure}.
 *
 * @param code      what was done, such as in SNOMED CT
 * @param performed from when until when
 * @param reason    what for
 * @param bodySite  where on the body
 * @param outcome   what came of it
 */
public record Procedure(@NotNull @Valid CodeableConcept code, @NotNull @Valid Performed performed,
        @Valid @Nullable CodeableConcept reason, @Valid @Nullable CodeableConcept bodySite,
        @Valid @Nullable CodeableConcept outcome) {}
