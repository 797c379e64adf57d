package org.anamnesis.command.billing;

import java.time.LocalDate;
import java.util.UUID;
import org.anamnesis.api.billing.Charge;
import org.anamnesis.api.billing.ChargeKind;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.prescription.event.DispenseEvent.MedicationDispensed;
import org.anamnesis.command.automation.Automation;
import org.anamnesis.command.automation.Errand;
import org.anamnesis.command.automation.Errands;
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
class WhenMedicationDispensedThenCharge implements Automation {
    private final BilledEvents billed;
    private final Errands errands;
    private final BilledActs acts;
    private final InvoiceCharges charging;

    WhenMedicationDispensedThenCharge(BilledEvents billed, Errands errands, BilledActs acts, InvoiceCharges charging) {
        this.billed = billed;
        this.errands = errands;
        this.acts = acts;
        this.charging = charging;
    }

    @EventHandler
    void on(MedicationDispensed event, EventMessage<?> message) {
        billed.addWhole(this, message, event.patientId().value(), event.dispenseId().value());
    }

    @Override
    public void perform(Errand errand) {
        MedicationDispensed event = errands.event(errand, MedicationDispensed.class);
        BilledOrder order = acts.order(errand.tenant(), event.prescriptionId().value()).orElseThrow();
        UUID line = DerivedIds.line("dispense", errand.fact());
        Charge charge = charge(errand, event, order);
        // On the invoice of the checkup while that is open, else on one of its own.
        boolean added = order.checkupId() != null && acts.visit(errand.tenant(), order.checkupId())
                .filter(visit -> charging.add(errand, charging.draft(errand, visit), line, charge)).isPresent();
        if (!added) {
            UUID invoice = charging.draft(errand, DerivedIds.invoiceOfDispense(errand.fact()), null, null);
            charging.addOrSupplement(errand, invoice, line, charge);
        }
    }

    private Charge charge(Errand errand, MedicationDispensed event, BilledOrder order) {
        LocalDate day = event.dispense().handedOver().day();
        return new Charge(ChargeKind.MEDICATION, charging.service(errand, order.medication().coding(),
                event.dispense().quantity().unit(), day),
                Services.words(order.medication()), event.dispense().quantity().value(),
                event.dispense().quantity().unit(), day,
                order.practitionerId() == null ? null : new PractitionerId(order.practitionerId()));
    }
}
