package org.anamnesis.command.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.event.AppointmentEvent;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentBooked;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentRescheduled;
import org.anamnesis.api.tenant.ReminderChannel;
import org.anamnesis.api.tenant.ReminderRule;
import org.anamnesis.command.RunningCommandSide;
import org.anamnesis.command.followup.FollowUp;
import org.anamnesis.command.followup.FollowUps;
import org.anamnesis.plumbing.metadata.Origin;
import org.anamnesis.plumbing.testing.TestIds;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a node takes in from the past at its start, where the events are kept elsewhere. */
class ReminderPlanTest {

    private static final ReminderRule RULE = new ReminderRule(1440, ReminderChannel.WEBHOOK);

    private final ReminderPlan plan = RunningCommandSide.context().getBean(ReminderPlan.class);
    private final WhenReminderDueThenSendReminder sending = RunningCommandSide.context()
            .getBean(WhenReminderDueThenSendReminder.class);
    private final FollowUps followUps = RunningCommandSide.context().getBean(FollowUps.class);
    private final JdbcClient jdbc = RunningCommandSide.context().getBean(JdbcClient.class);
    private final Appointments appointments = new Appointments(RULE);

    @Test
    void makes_up_for_what_a_crash_lost_and_changes_nothing_else() {
        AppointmentBooked booked = appointments.book(appointments.patient(""), Duration.ofDays(3));
        AppointmentRescheduled moved = appointments.move(booked, Duration.ofDays(4));
        List<String> planned = planned(booked.appointmentId());
        assertThat(planned).hasSize(1);
        takeIn(booked, 0);
        takeIn(moved, 1);
        assertThat(planned(booked.appointmentId())).isEqualTo(planned);
        followUps.forget(sending, booked.appointmentId().value());
        takeIn(booked, 0);
        takeIn(moved, 1);
        assertThat(planned(booked.appointmentId())).isEqualTo(planned);
    }

    @Test
    void brings_back_nothing_whose_time_has_passed_and_leaves_what_is_being_tried() {
        AppointmentBooked booked = appointments.book(appointments.patient(""), Duration.ofDays(3));
        AppointmentRescheduled moved = appointments.move(booked, Duration.ofHours(23));
        assertThat(planned(booked.appointmentId())).isEmpty();
        Reminder tried = reminder(booked, moved.slot());
        followUps.remember(sending, tried.remembered(), tried.id().toString(), Instant.now().plusSeconds(600));
        takeIn(moved, 1);
        assertThat(planned(booked.appointmentId())).hasSize(1);
        followUps.forget(sending, booked.appointmentId().value());
    }

    @Test
    void keeps_what_was_promised_where_only_the_rules_and_the_notes_are_others() {
        AppointmentBooked booked = appointments.book(appointments.patient(""), Duration.ofHours(30));
        List<String> promised = planned(booked.appointmentId());
        assertThat(promised).hasSize(1);
        appointments.change(new ReminderRule(2880, ReminderChannel.WEBHOOK),
                new ReminderRule(60, ReminderChannel.WEBHOOK));
        appointments.move(booked, booked.slot(), "Other room");
        assertThat(planned(booked.appointmentId())).isEqualTo(promised);
        takeIn(new AppointmentRescheduled(booked.appointmentId(), booked.patientId(), booked.practitionerId(),
                Appointments.slot(Duration.ofDays(5)), null, null, null, null), 2);
        assertThat(planned(booked.appointmentId())).hasSize(2).doesNotContainAnyElementsOf(promised);
    }

    private void takeIn(AppointmentEvent event, long version) {
        plan.on(event,
                appointments.message(event, event.appointmentId().value(), "Appointment", version, Origin.LIVE));
    }

    private Reminder reminder(AppointmentBooked booked, Slot slot) {
        return Reminder.of(new FollowUp(sending.name(), UUID.randomUUID(), appointments.tenant,
                booked.patientId().value(), booked.appointmentId().value(), "dr-1", "c1", null), slot, RULE,
                TestIds.IDS);
    }

    private List<String> planned(AppointmentId appointment) {
        return jdbc.sql("select task_instance from reminder_task where task_instance like ?").param(appointment + "/%")
                .query(String.class).list();
    }
}
