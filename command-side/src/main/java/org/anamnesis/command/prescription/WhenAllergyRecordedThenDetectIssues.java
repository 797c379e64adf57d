package org.anamnesis.command.prescription;

import java.util.List;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRecorded;
import org.anamnesis.api.prescription.SafetyAlert;
import org.anamnesis.command.followup.Automation;
import org.anamnesis.command.followup.AutomationName;
import org.anamnesis.command.followup.FollowUp;
import org.anamnesis.command.followup.FollowUps;
import org.anamnesis.command.safety.ActiveMedication;
import org.anamnesis.command.safety.KnownAllergy;
import org.anamnesis.command.safety.Profile;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** An allergy that becomes known while the patient takes what it speaks against is told to the prescriber. */
@Component
@ProcessingGroup(MedicationHistories.GROUP)
@DisallowReplay
@AutomationName("detect-issues-when-allergy-recorded")
record WhenAllergyRecordedThenDetectIssues(FollowUps followUps, Detection detection) implements Automation {

    @EventHandler
    void on(AllergyRecorded event, EventMessage<?> message) {
        // Imported too: what another hospital knows of may speak against what is taken now.
        followUps.remember(this, message, event.patientId().value(), event.allergyId().value());
    }

    @Override
    public void perform(FollowUp followUp) {
        detection.detect(followUp, this::alerts);
    }

    private List<SafetyAlert> alerts(ActiveMedication medication, FollowUp followUp, Profile profile) {
        // Refuted or entered in error meanwhile, it is no longer there.
        List<KnownAllergy> news = profile.allergies().stream()
                .filter(allergy -> allergy.allergyId().value().equals(followUp.fact())).toList();
        return detection.check(medication, new Profile(news, List.of()));
    }
}
