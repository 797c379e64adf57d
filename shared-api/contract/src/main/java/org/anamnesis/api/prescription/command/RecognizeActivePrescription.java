package org.anamnesis.api.prescription.command;

import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.prescription.PrescriptionId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Asks whether a prescription is active on the record, as it is told of. It changes nothing, and is refused where it is
 * on hold or over there.
 */
public record RecognizeActivePrescription(@TargetAggregateIdentifier PrescriptionId prescriptionId,
        PatientId patientId) implements AboutPatient {}
