package org.anamnesis.command.billing;

import org.anamnesis.api.billing.BillingAccountId;
import org.anamnesis.api.billing.Payer;
import org.anamnesis.api.billing.command.OpenBillingAccount;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.event.IdentityEvent.PatientRegistered;
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

/** A patient who is registered gets a billing account and pays for itself until somebody answers for it. */
@Component
@ProcessingGroup(BillingParameters.GROUP)
@DisallowReplay
@AutomationName("open-billing-account-when-patient-registered")
record WhenPatientRegisteredThenOpenBillingAccount(BilledEvents billed, Dispatch dispatch,
        DerivedIds ids) implements Automation {

    @EventHandler
    void on(PatientRegistered event, EventMessage<?> message) {
        billed.remember(this, message, event.patientId().value(), event.patientId().value());
    }

    @Override
    public void perform(FollowUp followUp) {
        dispatch.sendAutomatically(followUp.metadata(), new OpenBillingAccount(
                new BillingAccountId(ids.billingAccount(followUp.tenant(), followUp.patient())),
                new PatientId(followUp.patient()), Payer.patient()));
    }
}
