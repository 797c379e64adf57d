package org.anamnesis.command.scheduling;

import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupCompleted;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.command.FulfillAppointment;
import org.anamnesis.command.followup.Automation;
import org.anamnesis.command.followup.AutomationName;
import org.anamnesis.command.followup.FollowUp;
import org.anamnesis.command.followup.FollowUps;
import org.anamnesis.command.web.Dispatch;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.anamnesis.plumbing.metadata.Origin;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** The appointment that led to a checkup is fulfilled once that is signed. */
@Component
@ProcessingGroup(Appointments.GROUP)
@DisallowReplay
@AutomationName("fulfill-appointment-when-checkup-completed")
record WhenCheckupCompletedThenFulfillAppointment(FollowUps followUps, AppointmentCheckups checkups,
        Dispatch dispatch) implements Automation {

    @EventHandler
    void on(CheckupCompleted event, EventMessage<?> message) {
        if (Origin.of(message.getMetaData()) != Origin.IMPORT) {
            checkups.ledTo(message.getMetaData().get(MetadataKey.TENANT).toString(), event.checkupId())
                    .ifPresent(led -> followUps.remember(this, message, led.patientId(), event.checkupId().value()));
        }
    }

    @Override
    public void perform(FollowUp followUp) {
        CheckupId checkup = new CheckupId(followUp.fact());
        checkups.ledTo(followUp.tenant(), checkup).ifPresent(led -> fulfill(followUp, led, checkup));
    }

    private void fulfill(FollowUp followUp, AppointmentCheckups.Led led, CheckupId checkup) {
        try {
            dispatch.sendAutomatically(followUp.metadata(), new FulfillAppointment(
                    new AppointmentId(led.appointmentId()), new PatientId(led.patientId()), checkup));
        } catch (CommandRefused over) {
            // Somebody cancelled it, or said that nobody came, while the checkup went on: that stands.
        }
    }
}
