package org.anamnesis.command.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.anamnesis.api.billing.Charge;
import org.anamnesis.api.billing.ChargeKind;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupCompleted;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.value.Coding;
import org.anamnesis.command.billing.BilledActs.DoneProcedure;
import org.anamnesis.command.followup.Automation;
import org.anamnesis.command.followup.AutomationName;
import org.anamnesis.command.followup.FollowUp;
import org.anamnesis.plumbing.id.DerivedIds;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A checkup that is completed is charged for by its class and by the procedures that were done to their end. */
@Component
@ProcessingGroup(BillingParameters.GROUP)
@DisallowReplay
@AutomationName("charge-when-checkup-completed")
record WhenCheckupCompletedThenCharge(BilledEvents billed, BilledActs acts,
        InvoiceCharges charging, DerivedIds ids) implements Automation {

    @EventHandler
    void on(CheckupCompleted event, EventMessage<?> message) {
        billed.remember(this, message, event.patientId().value(), event.checkupId().value());
    }

    @Override
    public void perform(FollowUp followUp) {
        BilledVisit visit = acts.visit(followUp.tenant(), followUp.fact()).orElseThrow();
        UUID invoice = charging.draft(followUp, visit);
        LocalDate day = Objects.requireNonNull(visit.started(), "a live checkup has begun").day();
        charging.addOrSupplement(followUp, invoice, ids.line("checkup", visit.checkupId()),
                Services.once(ChargeKind.ENCOUNTER, Services.encounter(visit.encounterClass()), day,
                        practitioner(visit)));
        List<DoneProcedure> all = acts.procedures(followUp.tenant(), visit.checkupId());
        for (DoneProcedure done : all.stream().filter(it -> it.procedure().isCompleted()).toList()) {
            LocalDate performed = done.procedure().performed().start().day();
            Coding service = charging.service(followUp, done.procedure().code().coding(), null, performed);
            charging.addOrSupplement(followUp, invoice, ids.line("procedure", done.id()),
                    new Charge(ChargeKind.PROCEDURE, service, Services.words(done.procedure().code()), BigDecimal.ONE,
                            performed, practitioner(visit)));
        }
    }

    private static @Nullable PractitionerId practitioner(BilledVisit visit) {
        return visit.practitionerId() == null ? null : new PractitionerId(visit.practitionerId());
    }
}
