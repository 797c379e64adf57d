package org.anamnesis.api.patient.command;

import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.CodeableConcept;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Records the patient's blood group; it replaces what was recorded before.
 *
 * @param bloodGroup group and rhesus factor, as in SNOMED CT 112144000, "Blood group A"
 */
public record RecordBloodGroup(@TargetAggregateIdentifier PatientId patientId,
        CodeableConcept bloodGroup) implements AboutPatient {}
