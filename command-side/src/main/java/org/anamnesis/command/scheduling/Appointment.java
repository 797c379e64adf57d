package org.anamnesis.command.scheduling;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.SchedulingRefusal;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.command.BookAppointment;
import org.anamnesis.api.scheduling.command.CancelAppointment;
import org.anamnesis.api.scheduling.command.CheckInAppointment;
import org.anamnesis.api.scheduling.command.ConfirmReminder;
import org.anamnesis.api.scheduling.command.FulfillAppointment;
import org.anamnesis.api.scheduling.command.GiveUpReminder;
import org.anamnesis.api.scheduling.command.MarkAppointmentNoShow;
import org.anamnesis.api.scheduling.command.RescheduleAppointment;
import org.anamnesis.api.scheduling.command.SendReminder;
import org.anamnesis.api.scheduling.event.AppointmentEvent;
import org.anamnesis.api.scheduling.event.BookingEvent;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentBooked;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentCancelled;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentCheckedIn;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentFulfilled;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentMissed;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentRescheduled;
import org.anamnesis.api.scheduling.event.ReminderEvent;
import org.anamnesis.api.scheduling.event.ReminderEvent.ReminderAttempted;
import org.anamnesis.api.scheduling.event.ReminderEvent.ReminderGivenUp;
import org.anamnesis.api.scheduling.event.ReminderEvent.ReminderSent;
import org.anamnesis.command.decision.PatientGuard;
import org.anamnesis.command.status.TenantRules;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Decides about one appointment, from its booking until the patient came, did not come, or somebody cancelled. */
@Aggregate(type = "appointment", cache = "aggregateCache", commandTargetResolver = "commandTarget")
class Appointment {

    @AggregateIdentifier
    private @Nullable AppointmentId id;
    private @Nullable String tenant;
    private @Nullable PatientId patient;
    private final Attendance attendance = new Attendance();
    private final Reminders reminders = new Reminders();

    Appointment() {}

    @CommandHandlerInterceptor
    Object guard(CommandMessage<?> command, InterceptorChain chain) throws Exception {
        return PatientGuard.pass(patient, tenant, command, chain, SchedulingRefusal.APPOINTMENT_UNKNOWN,
                BookAppointment.class);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(BookAppointment command, BookingFacts facts) {
        if (!attendance.isBooked(command)) {
            Slot slot = BookingRules.admit(command.booking(), command.waitingListEntryId(), facts);
            apply(new AppointmentBooked(command.appointmentId(), command.patientId(), command.practitionerId(), slot,
                    command.booking().visitTypeId(), command.booking().roomId(), command.booking().reason(),
                    command.booking().notes(), command.waitingListEntryId()));
        }
    }

    @CommandHandler
    void handle(RescheduleAppointment command, CheckupUnderWay checkup, BookingFacts facts) {
        attendance.mustBeAwaited();
        if (!attendance.terms().are(command.practitionerId(), command.booking())) {
            checkup.mustNotHaveBegun();
            Slot slot = BookingRules.admit(command.booking(), null, facts);
            apply(new AppointmentRescheduled(id, patient, command.practitionerId(), slot,
                    command.booking().visitTypeId(), command.booking().roomId(), command.booking().reason(),
                    command.booking().notes()));
        }
    }

    @CommandHandler
    void handle(CancelAppointment command, TenantRules tenant, CheckupUnderWay checkup) {
        if (attendance.canBeCancelled(command.cancelledBy(), command.reason())) {
            checkup.mustNotHaveBegun();
            Terms terms = attendance.terms();
            apply(new AppointmentCancelled(id, patient, terms.practitionerId(), terms.slot(), command.cancelledBy(),
                    terms.isInTime(command.cancelledBy(), tenant), command.reason()));
        }
    }

    @CommandHandler
    void handle(CheckInAppointment command) {
        if (attendance.canCheckIn()) {
            apply(new AppointmentCheckedIn(id, patient));
        }
    }

    @CommandHandler
    void handle(MarkAppointmentNoShow command, TenantRules tenant, CheckupUnderWay checkup) {
        if (attendance.canBeMissed()) {
            checkup.mustNotHaveBegun();
            Terms terms = attendance.terms();
            terms.mustHaveStarted(tenant.now());
            apply(new AppointmentMissed(id, patient, terms.practitionerId(), terms.slot()));
        }
    }

    @CommandHandler
    void handle(FulfillAppointment command) {
        if (attendance.canBeFulfilled(command.checkupId())) {
            apply(new AppointmentFulfilled(id, patient, command.checkupId()));
        }
    }

    /** Answers whether the reminder is to be sent. */
    @CommandHandler
    boolean handle(SendReminder command) {
        boolean due = attendance.isAwaited() && attendance.terms().startsWith(command.slot())
                && !reminders.hasEnded(command.reminderId());
        if (due) {
            apply(new ReminderAttempted(id, patient, command.reminderId(), command.slot(), command.leadMinutes(),
                    command.channel(), reminders.nextAttempt(command.reminderId())));
        }
        return due;
    }

    @CommandHandler
    void handle(ConfirmReminder command) {
        reminders.mustKnow(command.reminderId());
        if (!reminders.hasEnded(command.reminderId())) {
            apply(new ReminderSent(id, patient, command.reminderId()));
        }
    }

    @CommandHandler
    void handle(GiveUpReminder command) {
        if (!reminders.hasEnded(command.reminderId())) {
            apply(new ReminderGivenUp(id, patient, command.reminderId(), command.failure()));
        }
    }

    @EventSourcingHandler
    void evolve(AppointmentEvent event, @MetaDataValue(MetadataKey.TENANT) String tenant) {
        id = event.appointmentId();
        this.tenant = tenant;
        patient = event.patientId();
        switch (event) {
            case BookingEvent booking -> attendance.evolve(booking);
            case ReminderEvent reminder -> reminders.evolve(reminder);
        }
    }
}
