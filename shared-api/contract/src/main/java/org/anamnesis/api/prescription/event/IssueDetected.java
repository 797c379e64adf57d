package org.anamnesis.api.prescription.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import java.util.List;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.prescription.IssueId;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.prescription.SafetyAlert;
import org.anamnesis.api.value.Lists;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Something that speaks against the medication became known after it was prescribed: a work item for the prescriber.
 *
 * @param prescriptionId the prescription
 * @param patientId      the patient
 * @param practitionerId the prescriber; absent where history names nobody
 * @param issueId        the issue
 * @param alerts         what was found
 */
@Revision("1")
public record IssueDetected(@NotPersonal PrescriptionId prescriptionId, @NotPersonal PatientId patientId,
        @NotPersonal @Nullable PractitionerId practitionerId, @NotPersonal IssueId issueId,
        @PersonalData(CLINICAL) List<SafetyAlert> alerts) implements PrescriptionEvent {
    /** Absent lists are empty ones. */
    public IssueDetected {
        alerts = Lists.orEmpty(alerts);
    }
}
