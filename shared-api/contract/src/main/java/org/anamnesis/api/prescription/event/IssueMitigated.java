package org.anamnesis.api.prescription.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.prescription.IssueId;
import org.anamnesis.api.prescription.PrescriptionId;
import org.axonframework.serialization.Revision;

/**
 * A practitioner dealt with an issue.
 *
 * @param prescriptionId the prescription
 * @param patientId      the patient
 * @param issueId        the issue
 * @param practitionerId who dealt with it
 * @param action         what was done
 */
@Revision("1")
public record IssueMitigated(@NotPersonal PrescriptionId prescriptionId, @NotPersonal PatientId patientId,
        @NotPersonal IssueId issueId, @NotPersonal PractitionerId practitionerId,
        @PersonalData(CLINICAL) String action) implements PrescriptionEvent {}
