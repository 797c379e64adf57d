package org.anamnesis.command.billing;

import org.anamnesis.api.checkup.CheckupFact;
import org.anamnesis.api.checkup.event.CheckupFactEnteredInError;
import org.anamnesis.command.automation.Automation;
import org.anamnesis.command.automation.Errand;
import org.anamnesis.command.automation.Errands;
import org.anamnesis.plumbing.id.DerivedIds;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** What never was done is not charged for: a checkup or a procedure that was marked entered in error. */
@Component
@ProcessingGroup(BillingParameters.GROUP)
@DisallowReplay
class WhenCheckupEnteredInErrorThenRemoveCharges implements Automation {
    private final BilledEvents billed;
    private final Errands errands;
    private final BilledActs acts;
    private final InvoiceCharges charging;

    WhenCheckupEnteredInErrorThenRemoveCharges(BilledEvents billed, Errands errands, BilledActs acts,
            InvoiceCharges charging) {
        this.billed = billed;
        this.errands = errands;
        this.acts = acts;
        this.charging = charging;
    }

    private static final String REASON = "Marked entered in error.";

    @EventHandler
    void on(CheckupFactEnteredInError event, EventMessage<?> message) {
        if (event.fact() == CheckupFact.CHECKUP || event.fact() == CheckupFact.PROCEDURE) {
            billed.addWhole(this, message, event.patientId().value(), event.factId());
        }
    }

    @Override
    public void perform(Errand errand) {
        CheckupFactEnteredInError event = errands.event(errand, CheckupFactEnteredInError.class);
        errands.awaitDone(WhenCheckupCompletedThenCharge.class, errand.tenant(), event.checkupId().value());
        BilledVisit visit = acts.visit(errand.tenant(), event.checkupId().value()).orElseThrow();
        if (event.fact() == CheckupFact.PROCEDURE) {
            charging.removeWherever(errand, visit.invoice(), DerivedIds.line("procedure", errand.fact()), REASON);
            return;
        }
        charging.removeWherever(errand, visit.invoice(), DerivedIds.line("checkup", visit.checkupId()), REASON);
        acts.procedures(errand.tenant(), visit.checkupId())
                .forEach(done -> charging.removeWherever(errand, visit.invoice(),
                        DerivedIds.line("procedure", done.id()), REASON));
    }
}
