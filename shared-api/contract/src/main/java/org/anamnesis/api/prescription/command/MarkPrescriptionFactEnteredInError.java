package org.anamnesis.api.prescription.command;

import java.util.UUID;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.prescription.PrescriptionFact;
import org.anamnesis.api.prescription.PrescriptionId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * States that the prescription or a dispense never was true.
 *
 * @param fact   which kind of fact
 * @param factId which one
 * @param reason why, in the words of who decided
 */
public record MarkPrescriptionFactEnteredInError(@TargetAggregateIdentifier PrescriptionId prescriptionId,
        PatientId patientId, PrescriptionFact fact, UUID factId, String reason) implements AboutPatient {}
