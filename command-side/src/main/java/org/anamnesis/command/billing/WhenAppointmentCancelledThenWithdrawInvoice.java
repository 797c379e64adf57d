package org.anamnesis.command.billing;

import java.time.LocalDate;
import java.util.UUID;
import org.anamnesis.api.billing.ChargeKind;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentCancelled;
import org.anamnesis.command.automation.Automation;
import org.anamnesis.command.automation.Errand;
import org.anamnesis.command.automation.Errands;
import org.anamnesis.plumbing.id.DerivedIds;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** An appointment that is cancelled in time costs nothing; one that is cancelled late costs what the tariff says. */
@Component
@ProcessingGroup(BillingParameters.GROUP)
@DisallowReplay
class WhenAppointmentCancelledThenWithdrawInvoice implements Automation {
    private final BilledEvents billed;
    private final Errands errands;
    private final InvoiceCharges charging;

    WhenAppointmentCancelledThenWithdrawInvoice(BilledEvents billed, Errands errands, InvoiceCharges charging) {
        this.billed = billed;
        this.errands = errands;
        this.charging = charging;
    }

    @EventHandler
    void on(AppointmentCancelled event, EventMessage<?> message) {
        billed.addWhole(this, message, event.patientId().value(), event.appointmentId().value());
    }

    @Override
    public void perform(Errand errand) {
        AppointmentCancelled event = errands.event(errand, AppointmentCancelled.class);
        LocalDate day = event.slot().start().toLocalDate();
        UUID invoice = charging.draft(errand, errand.fact());
        if (!event.inTime() && charging.priced(errand, Services.LATE_CANCELLATION, day)) {
            charging.addOrSupplement(errand, invoice, DerivedIds.line("late-cancellation", errand.fact()),
                    Services.once(ChargeKind.LATE_CANCELLATION, Services.LATE_CANCELLATION, day,
                            event.practitionerId()));
        } else {
            charging.withdraw(errand, invoice, "The appointment was cancelled.");
        }
    }
}
