package org.anamnesis.api.checkup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Occurred;
import org.anamnesis.api.value.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A vaccine given. Source: FHIR R4 {@code Immunization}.
 *
 * @param vaccine   the vaccine, such as a CVX code
 * @param occurred  when it was given
 * @param lotNumber the lot it came from
 * @param site      where on the body
 * @param route     the way into the body
 * @param dose      how much
 * @param subpotent whether it was too weak to protect, such as after it was kept too warm; absent means no
 * @param series    which dose of which course, in words, such as "2 of 3"
 * @param note      what was added in words
 */
public record Immunization(@NotNull @Valid CodeableConcept vaccine, @NotNull @Occurred ClinicalTime occurred,
        @Size(max = 100) @Nullable String lotNumber, @Valid @Nullable CodeableConcept site,
        @Valid @Nullable CodeableConcept route, @Valid @Nullable Quantity dose, @Nullable Boolean subpotent,
        @Size(max = 200) @Nullable String series, @Size(max = 10_000) @Nullable String note) {}
