package org.anamnesis.command.billing;

import org.anamnesis.api.billing.BillingAccountId;
import org.anamnesis.api.billing.Payer;
import org.anamnesis.api.billing.command.AssignPayer;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.responsibleperson.ResponsiblePersonId;
import org.anamnesis.api.responsibleperson.event.PatientLinkEvent.PatientLinkEnded;
import org.anamnesis.api.responsibleperson.event.PatientLinkEvent.PatientLinkEnteredInError;
import org.anamnesis.command.followup.Automation;
import org.anamnesis.command.followup.AutomationName;
import org.anamnesis.command.followup.FollowUp;
import org.anamnesis.command.web.Dispatch;
import org.anamnesis.plumbing.id.DerivedIds;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Who no longer answers for a patient no longer pays for it. */
@Component
@ProcessingGroup(BillingParameters.GROUP)
@DisallowReplay
@AutomationName("assign-payer-when-patient-link-ended")
record WhenPatientLinkEndedThenAssignPayer(BilledEvents billed, Accounts accounts, PersonLinks links,
        Dispatch dispatch, DerivedIds ids) implements Automation {

    @EventHandler
    void on(PatientLinkEnded event, EventMessage<?> message) {
        billed.remember(this, message, event.patientId().value(), event.responsiblePersonId().value());
    }

    @EventHandler
    void on(PatientLinkEnteredInError event, EventMessage<?> message) {
        billed.remember(this, message, event.patientId().value(), event.responsiblePersonId().value());
    }

    @Override
    public void perform(FollowUp followUp) {
        Payer person = Payer.person(new ResponsiblePersonId(followUp.fact()));
        if (accounts.named(followUp.tenant(), followUp.patient()).filter(person::equals).isPresent()
                && !links.payerStatus(followUp.tenant(), followUp.patient(), person).answers()) {
            dispatch.sendAutomatically(followUp.metadata(), new AssignPayer(
                    new BillingAccountId(ids.billingAccount(followUp.tenant(), followUp.patient())),
                    new PatientId(followUp.patient()), Payer.patient()));
        }
    }
}
