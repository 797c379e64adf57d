package org.anamnesis.command.scheduling;

import org.anamnesis.api.scheduling.command.LeaveWaitingList;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentBooked;
import org.anamnesis.command.followup.Automation;
import org.anamnesis.command.followup.AutomationName;
import org.anamnesis.command.followup.FollowUp;
import org.anamnesis.command.followup.FollowUps;
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
@AutomationName("leave-waiting-list-when-appointment-booked")
record WhenAppointmentBookedThenLeaveWaitingList(FollowUps followUps, Dispatch dispatch) implements Automation {

    @EventHandler
    void on(AppointmentBooked event, EventMessage<?> message) {
        if (event.waitingListEntryId() != null && Origin.of(message.getMetaData()) != Origin.IMPORT) {
            followUps.remember(this, message, event.patientId().value(), event.appointmentId().value(), event);
        }
    }

    @Override
    public void perform(FollowUp followUp) {
        AppointmentBooked booked = followUp.content(AppointmentBooked.class);
        try {
            dispatch.sendAutomatically(followUp.metadata(), new LeaveWaitingList(booked.waitingListEntryId(),
                    booked.patientId(), booked.appointmentId(), null));
        } catch (CommandRefused over) {
            // The waiting ended another way meanwhile.
        }
    }
}
