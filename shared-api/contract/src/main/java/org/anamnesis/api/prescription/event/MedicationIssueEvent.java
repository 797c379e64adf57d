package org.anamnesis.api.prescription.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import java.util.List;
import java.util.stream.Collectors;
import org.anamnesis.api.EventName;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.prescription.IssueId;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.prescription.SafetyAlert;
import org.anamnesis.api.timeline.Moment;
import org.anamnesis.api.value.Lists;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Dangers that came to light after the order was made. */
public sealed interface MedicationIssueEvent extends PrescriptionEvent {

    /**
     * Something that speaks against the medication became known after it was prescribed: a work item for the
     * prescriber.
     *
     * @param practitionerId the prescriber; absent where history names nobody
     * @param alerts         what was found
     */
    @EventName("prescription.issue-detected")
    @Revision("1")
    record IssueDetected(@NotPersonal PrescriptionId prescriptionId, @NotPersonal PatientId patientId,
            @NotPersonal @Nullable PractitionerId practitionerId, @NotPersonal IssueId issueId,
            @PersonalData(CLINICAL) List<SafetyAlert> alerts) implements MedicationIssueEvent {
        /** Absent lists are empty ones. */
        public IssueDetected {
            alerts = Lists.orEmpty(alerts);
        }

        @Override
        public Moment moment() {
            return Moment.recorded(issueId.value()).under(prescriptionId)
                    .saying(alerts.stream().map(SafetyAlert::effect).collect(Collectors.joining("\n")));
        }
    }

    /**
     * A practitioner dealt with an issue.
     *
     * @param practitionerId who dealt with it
     * @param action         what was done
     */
    @EventName("prescription.issue-mitigated")
    @Revision("1")
    record IssueMitigated(@NotPersonal PrescriptionId prescriptionId, @NotPersonal PatientId patientId,
            @NotPersonal IssueId issueId, @NotPersonal PractitionerId practitionerId,
            @PersonalData(CLINICAL) String action) implements MedicationIssueEvent {
        @Override
        public Moment moment() {
            return Moment.about(issueId.value()).under(prescriptionId).saying(action);
        }
    }
}
