package org.anamnesis.api.prescription.command;

import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.prescription.PrescriptionId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Stops a prescription for good.
 *
 * @param reason why, in the words of who decided
 */
public record DiscontinuePrescription(@TargetAggregateIdentifier PrescriptionId prescriptionId, PatientId patientId,
        String reason) implements AboutPatient {}
