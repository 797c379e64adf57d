package org.anamnesis.command.scheduling;

import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.scheduling.event.AppointmentCancelled;
import org.anamnesis.api.scheduling.event.AppointmentRescheduled;
import org.anamnesis.api.scheduling.event.OfferDeclined;
import org.anamnesis.api.scheduling.event.WaitingListLeft;
import org.anamnesis.command.automation.Automation;
import org.anamnesis.command.automation.Errand;
import org.anamnesis.command.automation.Errands;
import org.anamnesis.command.edge.Dispatch;
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
class WhenAppointmentCancelledThenOfferSlot implements Automation {

    static final int FIRST = 0;

    private final Errands errands;
    private final FreedSlots freed;
    private final Line line;
    private final Dispatch dispatch;

    WhenAppointmentCancelledThenOfferSlot(Errands errands, FreedSlots freed, Line line, Dispatch dispatch) {
        this.errands = errands;
        this.freed = freed;
        this.line = line;
        this.dispatch = dispatch;
    }

    @EventHandler
    void on(AppointmentCancelled event, EventMessage<?> message) {
        offer(event, message, event.appointmentId().value(), freed::keepOfAppointment);
    }

    @EventHandler
    void on(AppointmentRescheduled event, EventMessage<?> message) {
        offer(event, message, event.appointmentId().value(), freed::keepOfAppointment);
    }

    @EventHandler
    void on(OfferDeclined event, EventMessage<?> message) {
        offer(event, message, event.offerId().value(), freed::keepOfOffer);
    }

    @EventHandler
    void on(WaitingListLeft event, EventMessage<?> message) {
        offer(event, message, event.waitingListEntryId().value(), freed::keepOfEntry);
    }

    @Override
    public void perform(Errand errand) {
        freed.of(errand).ifPresent(slot -> {
            // Refused where that one left the line a moment ago: the errand comes due again and finds another.
            line.next(errand, slot).ifPresent(offer -> dispatch.sendAutomatically(errand.metadata(), offer));
            freed.offered(errand);
        });
    }

    @FunctionalInterface
    private interface Keeping {

        List<UUID> keep(String tenant, UUID cause, UUID freed);
    }

    private void offer(AboutPatient event, EventMessage<?> message, UUID about, Keeping keeping) {
        if (Origin.of(message.getMetaData()) != Origin.IMPORT) {
            keeping.keep(message.getMetaData().get(MetadataKey.TENANT).toString(),
                    UUID.fromString(message.getIdentifier()), about)
                    .forEach(fact -> errands.add(this, message, event.patientId().value(), fact));
        }
    }
}
