package org.anamnesis.command.billing;

import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentBooked;
import org.anamnesis.command.automation.Automation;
import org.anamnesis.command.automation.Errand;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** An appointment that is booked begins its invoice. */
@Component
@ProcessingGroup(BillingParameters.GROUP)
@DisallowReplay
class WhenAppointmentBookedThenDraftInvoice implements Automation {
    private final BilledEvents billed;
    private final InvoiceCharges charging;

    WhenAppointmentBookedThenDraftInvoice(BilledEvents billed, InvoiceCharges charging) {
        this.billed = billed;
        this.charging = charging;
    }

    @EventHandler
    void on(AppointmentBooked event, EventMessage<?> message) {
        billed.add(this, message, event.patientId().value(), event.appointmentId().value());
    }

    @Override
    public void perform(Errand errand) {
        charging.draft(errand, errand.fact());
    }
}
