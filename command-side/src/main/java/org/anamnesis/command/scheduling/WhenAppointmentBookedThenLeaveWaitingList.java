package org.anamnesis.command.scheduling;

import java.util.UUID;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.WaitingListEntryId;
import org.anamnesis.api.scheduling.command.LeaveWaitingList;
import org.anamnesis.api.scheduling.event.AppointmentBooked;
import org.anamnesis.command.automation.Automation;
import org.anamnesis.command.automation.Errand;
import org.anamnesis.command.automation.Errands;
import org.anamnesis.command.edge.Dispatch;
import org.anamnesis.plumbing.metadata.Origin;
import org.anamnesis.plumbing.refusal.CommandRefused;
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
    private final Appointments appointments;
    private final Dispatch dispatch;

    WhenAppointmentBookedThenLeaveWaitingList(Errands errands, Appointments appointments, Dispatch dispatch) {
        this.errands = errands;
        this.appointments = appointments;
        this.dispatch = dispatch;
    }

    @EventHandler
    void on(AppointmentBooked event, EventMessage<?> message) {
        if (event.waitingListEntryId() != null && Origin.of(message.getMetaData()) != Origin.IMPORT) {
            errands.add(this, message, event.patientId().value(), event.appointmentId().value());
        }
    }

    @Override
    public void perform(Errand errand) {
        appointments.granted(errand.tenant(), errand.fact()).ifPresent(entry -> leave(errand, entry));
    }

    private void leave(Errand errand, UUID entry) {
        try {
            dispatch.sendAutomatically(errand.metadata(), new LeaveWaitingList(new WaitingListEntryId(entry),
                    new PatientId(errand.patient()), new AppointmentId(errand.fact()), null));
        } catch (CommandRefused over) {
            // The waiting ended another way meanwhile.
        }
    }
}
