package org.anamnesis.api.prescription.command;

import java.util.List;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.prescription.IssueId;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.prescription.SafetyAlert;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Tells a prescription's prescriber of something that became known later. What the prescription knows of already is
 * left out.
 *
 * @param alerts what was found
 */
public record DetectIssue(@TargetAggregateIdentifier PrescriptionId prescriptionId, PatientId patientId,
        IssueId issueId, List<SafetyAlert> alerts) implements AboutPatient {}
