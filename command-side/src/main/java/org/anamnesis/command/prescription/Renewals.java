package org.anamnesis.command.prescription;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.util.HashMap;
import java.util.Map;
import org.anamnesis.api.prescription.MedicationOrder;
import org.anamnesis.api.prescription.PrescriptionRefusal;
import org.anamnesis.api.prescription.Renewal;
import org.anamnesis.api.prescription.RenewalId;
import org.anamnesis.api.prescription.SafetyCheck;
import org.anamnesis.api.prescription.command.RenewPrescription;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionRenewed;
import org.anamnesis.api.value.ClinicalTime;
import org.jspecify.annotations.Nullable;

/** The renewals of a prescription, so that the same one again is silence. */
final class Renewals {

    private final Map<RenewalId, PrescriptionRenewed> renewals = new HashMap<>();
    private @Nullable Renewal latest;

    /** What this very renewal's check found, if it is known; refuses another under the same id. */
    @Nullable
    SafetyCheck holds(RenewPrescription command) {
        PrescriptionRenewed known = renewals.get(command.renewalId());
        if (known == null) {
            return null;
        }
        PrescriptionRenewed again = new PrescriptionRenewed(command.prescriptionId(), command.patientId(),
                command.practitionerId(), command.renewalId(), command.renewal(), known.validUntil(), known.check(),
                command.override());
        refuseIf(!again.equals(known), PrescriptionRefusal.DIFFERENT_CONTENT);
        return known.check();
    }

    /** Refuses a renewal of terms that are certainly newer: they would be taken for the older ones. */
    void mustFollow(MedicationOrder order, Renewal renewal) {
        ClinicalTime renewed = latest == null ? order.authored() : latest.authored();
        refuseIf(renewal.authored().latest().isBefore(renewed.earliest()), PrescriptionRefusal.RENEWED_BEFORE_ORDER,
                "renewal.authored");
    }

    void renewed(PrescriptionRenewed event) {
        renewals.put(event.renewalId(), event);
        latest = event.renewal();
    }
}
