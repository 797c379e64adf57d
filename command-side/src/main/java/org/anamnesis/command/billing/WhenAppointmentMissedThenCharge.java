package org.anamnesis.command.billing;

import java.time.LocalDate;
import java.util.UUID;
import org.anamnesis.api.billing.ChargeKind;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentMissed;
import org.anamnesis.command.followup.Automation;
import org.anamnesis.command.followup.AutomationName;
import org.anamnesis.command.followup.FollowUp;
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
@AutomationName("charge-when-appointment-missed")
record WhenAppointmentMissedThenCharge(BilledEvents billed, InvoiceCharges charging,
        DerivedIds ids) implements Automation {

    @EventHandler
    void on(AppointmentMissed event, EventMessage<?> message) {
        billed.remember(this, message, event.patientId().value(), event.appointmentId().value(), event);
    }

    @Override
    public void perform(FollowUp followUp) {
        AppointmentMissed event = followUp.content(AppointmentMissed.class);
        LocalDate day = event.slot().start().toLocalDate();
        UUID invoice = charging.draft(followUp, followUp.fact());
        if (charging.priced(followUp, Services.NO_SHOW, day)) {
            charging.addOrSupplement(followUp, invoice, ids.line("no-show", followUp.fact()),
                    Services.once(ChargeKind.NO_SHOW, Services.NO_SHOW, day, event.practitionerId()));
        } else {
            charging.withdraw(followUp, invoice, "The patient did not come.");
        }
    }
}
