package org.anamnesis.api.checkup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Occurred;
import org.jspecify.annotations.Nullable;

/**
 * What a checkup is about. Source: FHIR R4 {@code Encounter}.
 *
 * @param encounterClass what kind of meeting
 * @param type           what kind of visit, where it is coded
 * @param reason         why the patient came
 * @param start          when it began; absent only in imported history that does not say it
 */
public record Visit(@NotNull EncounterClass encounterClass, @Valid @Nullable CodeableConcept type,
        @Valid @Nullable CodeableConcept reason, @Occurred @Nullable ClinicalTime start) {}
