package org.anamnesis.command.billing;

import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentBooked;
import org.anamnesis.command.followup.Automation;
import org.anamnesis.command.followup.AutomationName;
import org.anamnesis.command.followup.FollowUp;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** An appointment that is booked begins its invoice. */
@Component
@ProcessingGroup(BillingParameters.GROUP)
@DisallowReplay
@AutomationName("draft-invoice-when-appointment-booked")
record WhenAppointmentBookedThenDraftInvoice(BilledEvents billed, InvoiceCharges charging) implements Automation {

    @EventHandler
    void on(AppointmentBooked event, EventMessage<?> message) {
        billed.remember(this, message, event.patientId().value(), event.appointmentId().value());
    }

    @Override
    public void perform(FollowUp followUp) {
        charging.draft(followUp, followUp.fact());
    }
}
