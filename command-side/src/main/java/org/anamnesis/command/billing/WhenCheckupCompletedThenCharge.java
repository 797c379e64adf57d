package org.anamnesis.command.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.anamnesis.api.billing.Charge;
import org.anamnesis.api.billing.ChargeKind;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupCompleted;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.value.Coding;
import org.anamnesis.command.automation.Automation;
import org.anamnesis.command.automation.Errand;
import org.anamnesis.plumbing.id.DerivedIds;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A checkup that is completed is charged for by its class and by the procedures that were done. */
@Component
@ProcessingGroup(BillingParameters.GROUP)
@DisallowReplay
class WhenCheckupCompletedThenCharge implements Automation {
    private final BilledEvents billed;
    private final BilledActs acts;
    private final InvoiceCharges charging;

    WhenCheckupCompletedThenCharge(BilledEvents billed, BilledActs acts, InvoiceCharges charging) {
        this.billed = billed;
        this.acts = acts;
        this.charging = charging;
    }

    @EventHandler
    void on(CheckupCompleted event, EventMessage<?> message) {
        billed.add(this, message, event.patientId().value(), event.checkupId().value());
    }

    @Override
    public void perform(Errand errand) {
        BilledVisit visit = acts.visit(errand.tenant(), errand.fact()).orElseThrow();
        UUID invoice = charging.draft(errand, visit);
        LocalDate day = visit.started().day();
        charging.addOrSupplement(errand, invoice, DerivedIds.line("checkup", visit.checkupId()),
                Services.once(ChargeKind.ENCOUNTER, Services.encounter(visit.encounterClass()), day,
                        practitioner(visit)));
        for (BilledActs.DoneProcedure done : acts.procedures(errand.tenant(), visit.checkupId())) {
            LocalDate performed = done.procedure().performed().start().day();
            Coding service = charging.service(errand, done.procedure().code().coding(), null, performed);
            charging.addOrSupplement(errand, invoice, DerivedIds.line("procedure", done.id()),
                    new Charge(ChargeKind.PROCEDURE, service, Services.words(done.procedure().code()), BigDecimal.ONE,
                            performed, practitioner(visit)));
        }
    }

    private static @Nullable PractitionerId practitioner(BilledVisit visit) {
        return visit.practitionerId() == null ? null : new PractitionerId(visit.practitionerId());
    }
}
