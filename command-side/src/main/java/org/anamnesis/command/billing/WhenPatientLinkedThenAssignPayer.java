package org.anamnesis.command.billing;

import org.anamnesis.api.billing.BillingAccountId;
import org.anamnesis.api.billing.Payer;
import org.anamnesis.api.billing.command.AssignPayer;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.responsibleperson.ResponsiblePersonId;
import org.anamnesis.api.responsibleperson.event.PatientLinkEvent.PatientLinked;
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

/** Who owns an animal, or guarantees for a patient, pays for it, unless somebody else was named before. */
@Component
@ProcessingGroup(BillingParameters.GROUP)
@DisallowReplay
@AutomationName("assign-payer-when-patient-linked")
record WhenPatientLinkedThenAssignPayer(BilledEvents billed, Accounts accounts, PersonLinks links,
        Dispatch dispatch, DerivedIds ids) implements Automation {

    @EventHandler
    void on(PatientLinked event, EventMessage<?> message) {
        if (PersonLinks.pays(event.relationship())) {
            billed.remember(this, message, event.patientId().value(), event.responsiblePersonId().value());
        }
    }

    @Override
    public void perform(FollowUp followUp) {
        Payer person = Payer.person(new ResponsiblePersonId(followUp.fact()));
        // The link may have ended meanwhile, or begins later.
        if (canPay(followUp, person) && links.payerStatus(followUp.tenant(), followUp.patient(), person).answers()) {
            dispatch.sendAutomatically(followUp.metadata(), new AssignPayer(
                    new BillingAccountId(ids.billingAccount(followUp.tenant(), followUp.patient())),
                    new PatientId(followUp.patient()), person));
        }
    }

    private boolean canPay(FollowUp followUp, Payer person) {
        Payer paying = accounts.paying(followUp.tenant(), followUp.patient()).payer();
        return paying.kind() == Payer.Kind.PATIENT || paying.equals(person);
    }
}
