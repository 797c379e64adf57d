package org.anamnesis.command.prescription;

import java.util.List;
import java.util.UUID;
import org.anamnesis.api.prescription.IssueId;
import org.anamnesis.api.prescription.SafetyAlert;
import org.anamnesis.api.prescription.command.DetectIssue;
import org.anamnesis.command.followup.FollowUp;
import org.anamnesis.command.safety.ActiveMedication;
import org.anamnesis.command.safety.MedicationSafety;
import org.anamnesis.command.safety.Profile;
import org.anamnesis.command.status.LinkedPatients;
import org.anamnesis.command.web.Dispatch;
import org.anamnesis.plumbing.id.DerivedIds;
import org.springframework.stereotype.Component;

/** Looks at what a patient takes once more, because something became known. */
@Component
record Detection(LinkedPatients linked, MedicationHistories histories, MedicationSafety safety, Dispatch dispatch,
        DerivedIds ids) {

    /** What is found against one medication, given all that the patient's linked records hold. */
    @FunctionalInterface
    interface Finding {

        List<SafetyAlert> alerts(ActiveMedication medication, FollowUp followUp, Profile profile);
    }

    /**
     * Tells each prescription of the patient what is found against it; the prescription leaves out what it knows. Who
     * has died takes nothing.
     */
    void detect(FollowUp followUp, Finding finding) {
        UUID root = linked.root(followUp.tenant(), followUp.patient());
        if (linked.haveDied(followUp.tenant(), root)) {
            return;
        }
        Profile profile = histories.profile(followUp.tenant(), root, MedicationHistories.EVER, null);
        for (ActiveMedication medication : profile.medications()) {
            List<SafetyAlert> alerts = finding.alerts(medication, followUp, profile);
            if (!alerts.isEmpty()) {
                dispatch.sendAutomatically(followUp.metadata(), new DetectIssue(medication.prescriptionId(),
                        medication.patientId(), issue(followUp, medication), alerts));
            }
        }
    }

    /** What speaks against a medication, save what is only to be known. */
    List<SafetyAlert> check(ActiveMedication medication, Profile profile) {
        Profile others = new Profile(profile.allergies(),
                profile.medications().stream().filter(other -> !other.equals(medication)).toList());
        return safety.check(medication.medicine(), others).alerts().stream().filter(SafetyAlert::isRefusing)
                .toList();
    }

    private IssueId issue(FollowUp followUp, ActiveMedication medication) {
        return new IssueId(followUp.derivedId(ids, medication.prescriptionId().value()));
    }
}
