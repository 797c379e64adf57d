package org.anamnesis.command.billing;

import java.time.LocalDate;
import java.util.UUID;
import org.anamnesis.api.billing.Charge;
import org.anamnesis.api.billing.ChargeKind;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.prescription.event.DispenseEvent.MedicationDispensed;
import org.anamnesis.command.followup.Automation;
import org.anamnesis.command.followup.AutomationName;
import org.anamnesis.command.followup.FollowUp;
import org.anamnesis.plumbing.id.DerivedIds;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Medication that is handed over is charged for, by the unit. */
@Component
@ProcessingGroup(BillingParameters.GROUP)
@DisallowReplay
@AutomationName("charge-when-medication-dispensed")
record WhenMedicationDispensedThenCharge(BilledEvents billed, BilledActs acts,
        InvoiceCharges charging, DerivedIds ids) implements Automation {

    @EventHandler
    void on(MedicationDispensed event, EventMessage<?> message) {
        billed.remember(this, message, event.patientId().value(), event.dispenseId().value(), event);
    }

    @Override
    public void perform(FollowUp followUp) {
        MedicationDispensed event = followUp.content(MedicationDispensed.class);
        BilledOrder order = acts.order(followUp.tenant(), event.prescriptionId().value()).orElseThrow();
        UUID line = ids.line("dispense", followUp.fact());
        Charge charge = charge(followUp, event, order);
        // On the invoice of the checkup while that is open, else on one of its own.
        boolean added = order.checkupId() != null && acts.visit(followUp.tenant(), order.checkupId())
                .filter(visit -> charging.add(followUp, charging.draft(followUp, visit), line, charge)).isPresent();
        if (!added) {
            UUID invoice = charging.draft(followUp, ids.invoiceOfDispense(followUp.fact()), null, null);
            charging.addOrSupplement(followUp, invoice, line, charge);
        }
    }

    private Charge charge(FollowUp followUp, MedicationDispensed event, BilledOrder order) {
        LocalDate day = event.dispense().handedOver().day();
        return new Charge(ChargeKind.MEDICATION, charging.service(followUp, order.medication().coding(),
                event.dispense().quantity().unit(), day),
                Services.words(order.medication()), event.dispense().quantity().value(),
                event.dispense().quantity().unit(), day,
                order.practitionerId() == null ? null : new PractitionerId(order.practitionerId()));
    }
}
