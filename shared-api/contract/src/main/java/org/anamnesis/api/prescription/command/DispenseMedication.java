package org.anamnesis.api.prescription.command;

import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.prescription.Dispense;
import org.anamnesis.api.prescription.DispenseId;
import org.anamnesis.api.prescription.PrescriptionId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Records that medication was handed over.
 *
 * @param dispense how much, and when
 */
public record DispenseMedication(@TargetAggregateIdentifier PrescriptionId prescriptionId, PatientId patientId,
        DispenseId dispenseId, Dispense dispense) implements AboutPatient {}
