package org.anamnesis.api.prescription;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Occurred;
import org.jspecify.annotations.Nullable;

/**
 * What is ordered. Source: FHIR R4 {@code MedicationRequest}.
 *
 * @param medication the medication; a live order names a code of RxNorm or ATC
 * @param dosage     how it is taken; absent only in history that was brought in
 * @param supply     how much may be handed out; absent only in history that was brought in, and then nothing until it
 *                   is renewed
 * @param reason     what it is for
 * @param authored   when it was ordered
 */
public record MedicationOrder(@NotNull @Valid CodeableConcept medication, @Valid @Nullable Dosage dosage,
        @Valid @Nullable Supply supply, @Valid @Nullable CodeableConcept reason,
        @NotNull @Occurred ClinicalTime authored) {}
