package org.anamnesis.command.prescription;

import java.util.List;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRecorded;
import org.anamnesis.api.prescription.SafetyAlert;
import org.anamnesis.command.automation.Automation;
import org.anamnesis.command.automation.Errand;
import org.anamnesis.command.automation.Errands;
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
class WhenAllergyRecordedThenDetectIssues implements Automation {

    private final Errands errands;
    private final Detection detection;

    WhenAllergyRecordedThenDetectIssues(Errands errands, Detection detection) {
        this.errands = errands;
        this.detection = detection;
    }

    @EventHandler
    void on(AllergyRecorded event, EventMessage<?> message) {
        // Imported too: what another hospital knows of may speak against what is taken now.
        errands.add(this, message, event.patientId().value(), event.allergyId().value());
    }

    @Override
    public void perform(Errand errand) {
        detection.detect(errand, this::alerts);
    }

    private List<SafetyAlert> alerts(ActiveMedication medication, Errand errand, Profile profile) {
        // Refuted or struck meanwhile, it is no longer there.
        List<KnownAllergy> news = profile.allergies().stream()
                .filter(allergy -> allergy.allergyId().value().equals(errand.fact())).toList();
        return detection.check(medication, new Profile(news, List.of()));
    }
}
