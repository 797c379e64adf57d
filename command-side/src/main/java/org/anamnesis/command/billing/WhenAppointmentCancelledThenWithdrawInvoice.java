package org.anamnesis.command.billing;

import java.time.LocalDate;
import java.util.UUID;
import org.anamnesis.api.billing.ChargeKind;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentCancelled;
import org.anamnesis.command.followup.Automation;
import org.anamnesis.command.followup.AutomationName;
import org.anamnesis.command.followup.FollowUp;
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
@AutomationName("withdraw-invoice-when-appointment-cancelled")
record WhenAppointmentCancelledThenWithdrawInvoice(BilledEvents billed, InvoiceCharges charging,
        DerivedIds ids) implements Automation {

    @EventHandler
    void on(AppointmentCancelled event, EventMessage<?> message) {
        billed.remember(this, message, event.patientId().value(), event.appointmentId().value(), event);
    }

    @Override
    public void perform(FollowUp followUp) {
        AppointmentCancelled event = followUp.content(AppointmentCancelled.class);
        LocalDate day = event.slot().start().toLocalDate();
        UUID invoice = charging.draft(followUp, followUp.fact());
        if (!event.inTime() && charging.priced(followUp, Services.LATE_CANCELLATION, day)) {
            charging.addOrSupplement(followUp, invoice, ids.line("late-cancellation", followUp.fact()),
                    Services.once(ChargeKind.LATE_CANCELLATION, Services.LATE_CANCELLATION, day,
                            event.practitionerId()));
        } else {
            charging.withdraw(followUp, invoice, "The appointment was cancelled.");
        }
    }
}
