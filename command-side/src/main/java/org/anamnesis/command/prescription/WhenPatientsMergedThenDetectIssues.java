package org.anamnesis.command.prescription;

import java.util.List;
import org.anamnesis.api.patient.event.MergeEvent.PatientsMerged;
import org.anamnesis.api.prescription.SafetyAlert;
import org.anamnesis.command.followup.Automation;
import org.anamnesis.command.followup.AutomationName;
import org.anamnesis.command.followup.FollowUp;
import org.anamnesis.command.followup.FollowUps;
import org.anamnesis.command.safety.ActiveMedication;
import org.anamnesis.command.safety.Profile;
import org.anamnesis.plumbing.metadata.Origin;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** What two records that turn out to be about one patient hold against each other is told to the prescribers. */
@Component
@ProcessingGroup(MedicationHistories.GROUP)
@DisallowReplay
@AutomationName("detect-issues-when-patients-merged")
record WhenPatientsMergedThenDetectIssues(FollowUps followUps, Detection detection) implements Automation {

    @EventHandler
    void on(PatientsMerged event, EventMessage<?> message) {
        if (Origin.of(message.getMetaData()) != Origin.IMPORT) {
            followUps.remember(this, message, event.survivorId().value(), event.patientId().value());
        }
    }

    @Override
    public void perform(FollowUp followUp) {
        detection.detect(followUp, this::alerts);
    }

    private List<SafetyAlert> alerts(ActiveMedication medication, FollowUp followUp, Profile profile) {
        return detection.check(medication, profile).stream()
                .filter(alert -> !alert.patientId().equals(medication.patientId())).toList();
    }
}
