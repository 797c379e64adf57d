package org.anamnesis.command.safety;

import java.util.Optional;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.prescription.MedicationOrder;
import org.anamnesis.api.prescription.PrescriptionFact;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.prescription.event.OrderEvent;
import org.anamnesis.api.prescription.event.OrderEvent.MedicationPrescribed;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionCompleted;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionDiscontinued;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionHeld;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionRenewed;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionResumed;
import org.anamnesis.api.prescription.event.PrescriptionEvent;
import org.anamnesis.api.prescription.event.PrescriptionFactEnteredInError;
import org.jspecify.annotations.Nullable;

/**
 * What an event says of a prescription, as the safety check means it. What ended can be renewed; what is on hold counts
 * as taken.
 *
 * @param order  what was ordered; said once, when it is, and absent in what is said later
 * @param active whether the patient takes it from now on
 */
public record OrderChange(PatientId patientId, PrescriptionId prescriptionId, @Nullable MedicationOrder order,
        boolean active) {

    /** What an event of the order's course says, if it changes whether the medication is taken. */
    public static Optional<OrderChange> of(OrderEvent event) {
        return switch (event) {
            case MedicationPrescribed it -> change(it, it.order(), true);
            case PrescriptionRenewed it -> change(it, null, true);
            case PrescriptionDiscontinued _, PrescriptionCompleted _ -> change(event, null, false);
            case PrescriptionHeld _, PrescriptionResumed _ -> Optional.empty();
        };
    }

    /** Says that the medication is not taken, if it is the whole prescription that was entered in error. */
    public static Optional<OrderChange> of(PrescriptionFactEnteredInError event) {
        return event.fact() == PrescriptionFact.PRESCRIPTION ? change(event, null, false) : Optional.empty();
    }

    private static Optional<OrderChange> change(PrescriptionEvent event, @Nullable MedicationOrder order,
            boolean active) {
        return Optional.of(new OrderChange(event.patientId(), event.prescriptionId(), order, active));
    }
}
