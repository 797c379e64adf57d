package org.anamnesis.command.scheduling;

import java.util.List;
import java.util.function.Function;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentCancelled;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentRescheduled;
import org.anamnesis.api.scheduling.event.WaitingListEvent.OfferDeclined;
import org.anamnesis.api.scheduling.event.WaitingListEvent.WaitingListLeft;
import org.anamnesis.command.followup.Automation;
import org.anamnesis.command.followup.AutomationName;
import org.anamnesis.command.followup.FollowUp;
import org.anamnesis.command.followup.FollowUps;
import org.anamnesis.command.scheduling.FreedSlots.Freed;
import org.anamnesis.command.web.Dispatch;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.anamnesis.plumbing.metadata.Origin;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A slot that becomes free, because an appointment is cancelled or moved away, is offered to the first in line whose
 * wish it fits; declined, or left with the waiting list, it goes to the next. An offer reserves nothing.
 */
@Component
@ProcessingGroup(Appointments.GROUP)
@DisallowReplay
// Before the lookup learns where an appointment moved to: afterwards nobody knows which slot it left.
@Order(WhenAppointmentCancelledThenOfferSlot.FIRST)
@AutomationName("offer-slot-when-appointment-cancelled")
record WhenAppointmentCancelledThenOfferSlot(FollowUps followUps, FreedSlots freed, WaitingQueue line,
        Dispatch dispatch) implements Automation {

    static final int FIRST = 0;

    @EventHandler
    void on(AppointmentCancelled event, EventMessage<?> message) {
        offer(event, message, tenant -> List.of(new Freed(event.appointmentId().value(), event.practitionerId(),
                event.slot())));
    }

    @EventHandler
    void on(AppointmentRescheduled event, EventMessage<?> message) {
        offer(event, message, tenant -> freed.ofAppointment(tenant, event.appointmentId().value()));
    }

    @EventHandler
    void on(OfferDeclined event, EventMessage<?> message) {
        offer(event, message, tenant -> freed.ofOffer(tenant, event.offerId().value()));
    }

    @EventHandler
    void on(WaitingListLeft event, EventMessage<?> message) {
        offer(event, message, tenant -> freed.ofEntry(tenant, event.waitingListEntryId().value()));
    }

    @Override
    public void perform(FollowUp followUp) {
        // Refused where that one left the line a moment ago: the followUp comes due again and finds another.
        line.next(followUp, followUp.content(Freed.class))
                .ifPresent(offer -> dispatch.sendAutomatically(followUp.metadata(), offer));
    }

    private void offer(AboutPatient event, EventMessage<?> message, Function<String, List<Freed>> slots) {
        String tenant = message.getMetaData().get(MetadataKey.TENANT).toString();
        if (Origin.of(message.getMetaData()) != Origin.IMPORT && freed.areAwaited(tenant)) {
            slots.apply(tenant).forEach(slot -> followUps.remember(this, message, event.patientId().value(), slot.by(),
                    slot));
        }
    }
}
