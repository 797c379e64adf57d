package org.anamnesis.command.scheduling;

import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupCompleted;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.command.FulfillAppointment;
import org.anamnesis.command.automation.Automation;
import org.anamnesis.command.automation.Errand;
import org.anamnesis.command.automation.Errands;
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
class WhenCheckupCompletedThenFulfillAppointment implements Automation {

    private final Errands errands;
    private final AppointmentCheckups checkups;
    private final Dispatch dispatch;

    WhenCheckupCompletedThenFulfillAppointment(Errands errands, AppointmentCheckups checkups, Dispatch dispatch) {
        this.errands = errands;
        this.checkups = checkups;
        this.dispatch = dispatch;
    }

    @EventHandler
    void on(CheckupCompleted event, EventMessage<?> message) {
        if (Origin.of(message.getMetaData()) != Origin.IMPORT) {
            checkups.ledTo(message.getMetaData().get(MetadataKey.TENANT).toString(), event.checkupId())
                    .ifPresent(led -> errands.add(this, message, led.patientId(), event.checkupId().value()));
        }
    }

    @Override
    public void perform(Errand errand) {
        CheckupId checkup = new CheckupId(errand.fact());
        checkups.ledTo(errand.tenant(), checkup).ifPresent(led -> fulfill(errand, led, checkup));
    }

    private void fulfill(Errand errand, AppointmentCheckups.Led led, CheckupId checkup) {
        try {
            dispatch.sendAutomatically(errand.metadata(), new FulfillAppointment(
                    new AppointmentId(led.appointmentId()), new PatientId(led.patientId()), checkup));
        } catch (CommandRefused over) {
            // Somebody cancelled it, or said that nobody came, while the checkup went on: that stands.
        }
    }
}
