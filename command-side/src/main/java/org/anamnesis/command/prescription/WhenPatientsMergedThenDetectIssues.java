package org.anamnesis.command.prescription;

import java.util.List;
import org.anamnesis.api.patient.event.MergeEvent.PatientsMerged;
import org.anamnesis.api.prescription.SafetyAlert;
import org.anamnesis.command.automation.Automation;
import org.anamnesis.command.automation.Errand;
import org.anamnesis.command.automation.Errands;
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
class WhenPatientsMergedThenDetectIssues implements Automation {

    private final Errands errands;
    private final Detection detection;

    WhenPatientsMergedThenDetectIssues(Errands errands, Detection detection) {
        this.errands = errands;
        this.detection = detection;
    }

    @EventHandler
    void on(PatientsMerged event, EventMessage<?> message) {
        if (Origin.of(message.getMetaData()) != Origin.IMPORT) {
            errands.add(this, message, event.survivorId().value(), event.patientId().value());
        }
    }

    @Override
    public void perform(Errand errand) {
        detection.detect(errand, this::alerts);
    }

    private List<SafetyAlert> alerts(ActiveMedication medication, Errand errand, Profile profile) {
        return detection.check(medication, profile).stream()
                .filter(alert -> !alert.patientId().equals(medication.patientId())).toList();
    }
}
