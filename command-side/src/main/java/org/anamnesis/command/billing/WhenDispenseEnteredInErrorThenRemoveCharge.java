package org.anamnesis.command.billing;

import java.util.UUID;
import org.anamnesis.api.prescription.PrescriptionFact;
import org.anamnesis.api.prescription.event.PrescriptionFactEnteredInError;
import org.anamnesis.command.automation.Automation;
import org.anamnesis.command.automation.Errand;
import org.anamnesis.command.automation.Errands;
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
class WhenDispenseEnteredInErrorThenRemoveCharge implements Automation {
    private final BilledEvents billed;
    private final Errands errands;
    private final BilledActs acts;
    private final InvoiceCharges charging;

    WhenDispenseEnteredInErrorThenRemoveCharge(BilledEvents billed, Errands errands, BilledActs acts,
            InvoiceCharges charging) {
        this.billed = billed;
        this.errands = errands;
        this.acts = acts;
        this.charging = charging;
    }

    private static final String REASON = "Marked entered in error.";

    @EventHandler
    void on(PrescriptionFactEnteredInError event, EventMessage<?> message) {
        if (event.fact() == PrescriptionFact.DISPENSE) {
            billed.addWhole(this, message, event.patientId().value(), event.factId());
        }
    }

    @Override
    public void perform(Errand errand) {
        PrescriptionFactEnteredInError event = errands.event(errand, PrescriptionFactEnteredInError.class);
        errands.awaitDone(WhenMedicationDispensedThenCharge.class, errand.tenant(), errand.fact());
        UUID line = DerivedIds.line("dispense", errand.fact());
        // It stands on one of the two; on the other nothing is known of it.
        acts.order(errand.tenant(), event.prescriptionId().value()).map(BilledOrder::checkupId)
                .flatMap(checkup -> acts.visit(errand.tenant(), checkup))
                .ifPresent(visit -> charging.removeWherever(errand, visit.invoice(), line, REASON));
        charging.removeWherever(errand, DerivedIds.invoiceOfDispense(errand.fact()), line, REASON);
    }
}
