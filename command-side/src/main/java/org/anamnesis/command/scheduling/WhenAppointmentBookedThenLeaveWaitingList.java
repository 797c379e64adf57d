package org.anamnesis.command.scheduling;

import org.anamnesis.api.scheduling.command.LeaveWaitingList;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentBooked;
import org.anamnesis.command.automation.Automation;
import org.anamnesis.command.automation.Errand;
import org.anamnesis.command.automation.Errands;
import org.anamnesis.command.web.Dispatch;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.metadata.Origin;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Who is booked for what was waited for waits no longer. */
@Component
@ProcessingGroup(Appointments.GROUP)
@DisallowReplay
class WhenAppointmentBookedThenLeaveWaitingList implements Automation {

    private final Errands errands;
    private final Dispatch dispatch;

    WhenAppointmentBookedThenLeaveWaitingList(Errands errands, Dispatch dispatch) {
        this.errands = errands;
        this.dispatch = dispatch;
    }

    @EventHandler
    void on(AppointmentBooked event, EventMessage<?> message) {
        if (event.waitingListEntryId() != null && Origin.of(message.getMetaData()) != Origin.IMPORT) {
            errands.addWhole(this, message, event.patientId().value(), event.appointmentId().value());
        }
    }

    @Override
    public void perform(Errand errand) {
        AppointmentBooked booked = errands.event(errand, AppointmentBooked.class);
        try {
            dispatch.sendAutomatically(errand.metadata(), new LeaveWaitingList(booked.waitingListEntryId(),
                    booked.patientId(), booked.appointmentId(), null));
        } catch (CommandRefused over) {
            // The waiting ended another way meanwhile.
        }
    }
}
