package org.anamnesis.command.reminder;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.event.AppointmentEvent;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentBooked;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentCancelled;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentCheckedIn;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentFulfilled;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentMissed;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentRescheduled;
import org.anamnesis.api.scheduling.event.ReminderEvent.ReminderAttempted;
import org.anamnesis.api.scheduling.event.ReminderEvent.ReminderGivenUp;
import org.anamnesis.api.scheduling.event.ReminderEvent.ReminderSent;
import org.anamnesis.command.decision.Lookup;
import org.anamnesis.command.followup.FollowUp;
import org.anamnesis.command.followup.FollowUps;
import org.anamnesis.command.status.Tenants;
import org.anamnesis.plumbing.id.DerivedIds;
import org.anamnesis.plumbing.metadata.Origin;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/**
 * Puts off the reminders of an appointment until they are due, in the transaction of the event. Only what is due in the
 * future is put off: so an appointment booked at short notice is not reminded of, and what is taken in again from the
 * past of an event store elsewhere never brings back what was sent.
 */
@Lookup(revision = "reminder-plan-1")
@ProcessingGroup(ReminderPlan.GROUP)
class ReminderPlan {

    static final String GROUP = "reminders";

    private final FollowUps followUps;
    private final WhenReminderDueThenSendReminder sending;
    private final Tenants tenants;
    private final DerivedIds ids;
    private final Clock clock = Clock.systemUTC();

    ReminderPlan(FollowUps followUps, WhenReminderDueThenSendReminder sending, Tenants tenants,
            DerivedIds ids) {
        this.followUps = followUps;
        this.sending = sending;
        this.tenants = tenants;
        this.ids = ids;
    }

    @EventHandler
    void on(AppointmentEvent event, EventMessage<?> message) {
        UUID appointment = event.appointmentId().value();
        switch (event) {
            case AppointmentBooked booked -> plan(reminders(booked, booked.slot(), message), message);
            case AppointmentRescheduled moved -> move(moved, message);
            case AppointmentCancelled _, AppointmentCheckedIn _, AppointmentMissed _,
                    AppointmentFulfilled _ -> followUps.forget(sending, appointment);
            case ReminderAttempted _, ReminderSent _, ReminderGivenUp _ -> {
            }
        }
    }

    /** A rule holds for what is booked while it stands: who was not moved in time keeps the reminders there were. */
    private void move(AppointmentRescheduled moved, EventMessage<?> message) {
        UUID appointment = moved.appointmentId().value();
        List<String> kept = followUps.about(sending, appointment).stream().map(Reminder::of)
                .filter(reminder -> reminder.slot().start().isEqual(moved.slot().start())).map(ReminderPlan::which)
                .toList();
        followUps.forgetAllBut(sending, appointment, kept);
        if (kept.isEmpty()) {
            plan(reminders(moved, moved.slot(), message), message);
        }
    }

    private void plan(List<Reminder> reminders, EventMessage<?> message) {
        if (Origin.of(message.getMetaData()) != Origin.IMPORT) {
            reminders.stream().filter(reminder -> reminder.due().isAfter(clock.instant()))
                    .forEach(reminder -> followUps.remember(sending, reminder.remembered(), which(reminder),
                            reminder.due()));
        }
    }

    /** All that the tenant's rules ask for. */
    private List<Reminder> reminders(AppointmentEvent event, Slot slot, EventMessage<?> message) {
        FollowUp followUp = FollowUp.of(sending, message, event.patientId().value(), event.appointmentId().value());
        return tenants.rules(followUp.tenant()).map(rules -> rules.settings().reminders()).orElse(List.of())
                .stream().map(rule -> Reminder.of(followUp, slot, rule, ids)).toList();
    }

    private static String which(Reminder reminder) {
        return reminder.id().toString();
    }
}
