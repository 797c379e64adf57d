package org.anamnesis.command.billing;

import java.time.LocalDate;
import java.util.UUID;
import org.anamnesis.api.billing.ChargeKind;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentMissed;
import org.anamnesis.command.automation.Automation;
import org.anamnesis.command.automation.Errand;
import org.anamnesis.command.automation.Errands;
import org.anamnesis.plumbing.id.DerivedIds;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** An appointment to which the patient did not come costs what the tariff says, or nothing. */
@Component
@ProcessingGroup(BillingParameters.GROUP)
@DisallowReplay
class WhenAppointmentMissedThenCharge implements Automation {
    private final BilledEvents billed;
    private final Errands errands;
    private final InvoiceCharges charging;

    WhenAppointmentMissedThenCharge(BilledEvents billed, Errands errands, InvoiceCharges charging) {
        this.billed = billed;
        this.errands = errands;
        this.charging = charging;
    }

    @EventHandler
    void on(AppointmentMissed event, EventMessage<?> message) {
        billed.addWhole(this, message, event.patientId().value(), event.appointmentId().value());
    }

    @Override
    public void perform(Errand errand) {
        AppointmentMissed event = errands.event(errand, AppointmentMissed.class);
        LocalDate day = event.slot().start().toLocalDate();
        UUID invoice = charging.draft(errand, errand.fact());
        if (charging.priced(errand, Services.NO_SHOW, day)) {
            charging.addOrSupplement(errand, invoice, DerivedIds.line("no-show", errand.fact()),
                    Services.once(ChargeKind.NO_SHOW, Services.NO_SHOW, day, event.practitionerId()));
        } else {
            charging.withdraw(errand, invoice, "The patient did not come.");
        }
    }
}
