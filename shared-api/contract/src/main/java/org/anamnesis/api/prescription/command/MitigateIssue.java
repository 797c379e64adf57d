package org.anamnesis.api.prescription.command;

import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.InvolvesPractitioner;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.prescription.IssueId;
import org.anamnesis.api.prescription.PrescriptionId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * States what was done about an issue.
 *
 * @param practitionerId who dealt with it
 * @param action         what was done, in the practitioner's words
 */
public record MitigateIssue(@TargetAggregateIdentifier PrescriptionId prescriptionId, PatientId patientId,
        IssueId issueId, PractitionerId practitionerId, String action) implements AboutPatient, InvolvesPractitioner {}
