package org.anamnesis.api.prescription;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Occurred;

/**
 * The terms under which a prescription goes on. Source: FHIR R4 {@code MedicationRequest}.
 *
 * @param dosage   how it is taken from now on
 * @param supply   how much may be handed out from now on, fills counted anew
 * @param authored when it was renewed
 */
public record Renewal(@NotNull @Valid Dosage dosage, @NotNull @Valid Supply supply,
        @NotNull @Occurred ClinicalTime authored) {}
