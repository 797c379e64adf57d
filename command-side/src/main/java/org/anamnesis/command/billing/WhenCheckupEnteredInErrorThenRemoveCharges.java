package org.anamnesis.command.billing;

import org.anamnesis.api.checkup.CheckupFact;
import org.anamnesis.api.checkup.event.CheckupFactEnteredInError;
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

/** What never was done is not charged for: a checkup or a procedure that was marked entered in error. */
@Component
@ProcessingGroup(BillingParameters.GROUP)
@DisallowReplay
@AutomationName("remove-charges-when-checkup-entered-in-error")
record WhenCheckupEnteredInErrorThenRemoveCharges(BilledEvents billed, FollowUps followUps, BilledActs acts,
        InvoiceCharges charging, DerivedIds ids) implements Automation {

    private static final String REASON = "Marked entered in error.";

    @EventHandler
    void on(CheckupFactEnteredInError event, EventMessage<?> message) {
        if (event.fact() == CheckupFact.CHECKUP || event.fact() == CheckupFact.PROCEDURE) {
            billed.remember(this, message, event.patientId().value(), event.factId(), event);
        }
    }

    @Override
    public void perform(FollowUp followUp) {
        CheckupFactEnteredInError event = followUp.content(CheckupFactEnteredInError.class);
        followUps.awaitDone(WhenCheckupCompletedThenCharge.class, event.checkupId().value());
        BilledVisit visit = acts.visit(followUp.tenant(), event.checkupId().value()).orElseThrow();
        if (event.fact() == CheckupFact.PROCEDURE) {
            charging.removeWherever(followUp, visit.invoice(ids), ids.line("procedure", followUp.fact()), REASON);
            return;
        }
        charging.removeWherever(followUp, visit.invoice(ids), ids.line("checkup", visit.checkupId()), REASON);
        acts.procedures(followUp.tenant(), visit.checkupId())
                .forEach(done -> charging.removeWherever(followUp, visit.invoice(ids),
                        ids.line("procedure", done.id()), REASON));
    }
}
