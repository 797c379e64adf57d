package org.anamnesis.api.prescription.command;

import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.prescription.PrescriptionId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** States that a prescription ran its course. */
public record CompletePrescription(@TargetAggregateIdentifier PrescriptionId prescriptionId,
        PatientId patientId) implements AboutPatient {}
