package org.anamnesis.command.prescription;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.time.LocalDate;
import java.time.Period;
import java.util.function.Function;
import org.anamnesis.api.prescription.MedicationOrder;
import org.anamnesis.api.prescription.PrescriptionRefusal;
import org.anamnesis.api.prescription.Renewal;
import org.anamnesis.api.prescription.SafetyCheck;
import org.anamnesis.api.prescription.Supply;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.command.safety.Medicine;
import org.anamnesis.command.status.PatientStatus;
import org.anamnesis.plumbing.metadata.Origin;
import org.jspecify.annotations.Nullable;

/**
 * What must be known to prescribe, read while the patient's record and all that are linked to it are locked: two
 * prescriptions, or a prescription and an allergy, cannot pass each other unseen.
 *
 * @param patient  how the patient stands
 * @param safety   checks a medication against allergies and active medication of all linked records, the prescription
 *                 itself left out
 * @param validity how long an order can be handed out where it does not say, by the tenant's rule
 */
record PrescribingContext(PatientStatus patient, Function<Medicine, SafetyCheck> safety, Period validity) {

    SafetyCheck check(MedicationOrder order) {
        return safety.apply(Medicine.of(order));
    }

    /**
     * The last day on which the order may be handed out. Of history that was brought in it is what the other record
     * says; where that says nothing, nobody knows, and none is made up.
     */
    @Nullable
    LocalDate validUntil(MedicationOrder order, Origin origin) {
        Supply supply = order.supply();
        if (supply == null || origin == Origin.IMPORT) {
            return supply == null ? null : supply.validUntil();
        }
        return validUntil(supply, order.authored(), "order.supply.validUntil");
    }

    /** The last day on which the renewed prescription may be handed out. */
    LocalDate validUntil(Renewal renewal) {
        return validUntil(renewal.supply(), renewal.authored(), "renewal.supply.validUntil");
    }

    private LocalDate validUntil(Supply supply, ClinicalTime authored, String field) {
        LocalDate given = supply.validUntil();
        if (given == null) {
            return authored.day().plus(validity);
        }
        refuseIf(given.isBefore(authored.day()), PrescriptionRefusal.VALIDITY_ENDS_BEFORE_ORDER, field);
        return given;
    }
}
