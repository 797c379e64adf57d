package org.anamnesis.command.billing;

import java.util.UUID;
import org.anamnesis.api.prescription.PrescriptionFact;
import org.anamnesis.api.prescription.event.PrescriptionFactEnteredInError;
import org.anamnesis.command.followup.Automation;
import org.anamnesis.command.followup.AutomationName;
import org.anamnesis.command.followup.FollowUp;
import org.anamnesis.command.followup.FollowUps;
import org.anamnesis.plumbing.id.DerivedIds;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Medication that never was handed over is not charged for. */
@Component
@ProcessingGroup(BillingParameters.GROUP)
@DisallowReplay
@AutomationName("remove-charge-when-dispense-entered-in-error")
record WhenDispenseEnteredInErrorThenRemoveCharge(BilledEvents billed, FollowUps followUps, BilledActs acts,
        InvoiceCharges charging, DerivedIds ids) implements Automation {

    private static final String REASON = "Marked entered in error.";

    @EventHandler
    void on(PrescriptionFactEnteredInError event, EventMessage<?> message) {
        if (event.fact() == PrescriptionFact.DISPENSE) {
            billed.remember(this, message, event.patientId().value(), event.factId(), event);
        }
    }

    @Override
    public void perform(FollowUp followUp) {
        PrescriptionFactEnteredInError event = followUp.content(PrescriptionFactEnteredInError.class);
        followUps.awaitDone(WhenMedicationDispensedThenCharge.class, followUp.fact());
        UUID line = ids.line("dispense", followUp.fact());
        // It stands on one of the two; on the other nothing is known of it.
        acts.order(followUp.tenant(), event.prescriptionId().value()).map(BilledOrder::checkupId)
                .flatMap(checkup -> acts.visit(followUp.tenant(), checkup))
                .ifPresent(visit -> charging.removeWherever(followUp, visit.invoice(ids), line, REASON));
        charging.removeWherever(followUp, ids.invoiceOfDispense(followUp.fact()), line, REASON);
    }
}
