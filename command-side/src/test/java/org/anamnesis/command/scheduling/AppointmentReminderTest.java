package org.anamnesis.command.scheduling;

import static org.anamnesis.command.testing.Fixtures.LIVE;

import java.util.List;
import java.util.UUID;
import org.anamnesis.api.scheduling.ReminderFailure;
import org.anamnesis.api.scheduling.ReminderId;
import org.anamnesis.api.scheduling.SchedulingRefusal;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.command.ConfirmReminder;
import org.anamnesis.api.scheduling.command.GiveUpReminder;
import org.anamnesis.api.scheduling.command.SendReminder;
import org.anamnesis.api.scheduling.event.AppointmentEvent;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentRescheduled;
import org.anamnesis.api.scheduling.event.ReminderEvent.ReminderAttempted;
import org.anamnesis.api.scheduling.event.ReminderEvent.ReminderGivenUp;
import org.anamnesis.api.scheduling.event.ReminderEvent.ReminderSent;
import org.anamnesis.api.tenant.ReminderChannel;
import org.anamnesis.plumbing.command.CommandResult;
import org.junit.jupiter.api.Test;

/** How an appointment is reminded of. */
class AppointmentReminderTest extends AppointmentHistory {

    private final ReminderId reminder = new ReminderId(UUID.randomUUID());
    private final SendReminder send = new SendReminder(id, patient, reminder, slot, 1440, ReminderChannel.EMAIL);
    private final ReminderAttempted attempted = attempted(1);
    private final ReminderSent sent = new ReminderSent(id, patient, reminder);
    private final ReminderGivenUp givenUp = new ReminderGivenUp(id, patient, reminder, ReminderFailure.UNREACHABLE);

    @Test
    void tries_a_reminder_again_until_it_was_sent_or_given_up() {
        given(booked).when(send, LIVE).expectEvents(attempted)
                .expectResultMessagePayload(new CommandResult(1, 1, List.of(), true));
        given(booked, attempted).when(send, LIVE).expectEvents(attempted(2));
        given(booked, attempted, sent).when(send, LIVE).expectNoEvents()
                .expectResultMessagePayload(new CommandResult(2, 0, List.of(), false));
        given(booked, attempted, givenUp).when(send, LIVE).expectNoEvents();
    }

    @Test
    void reminds_only_of_the_very_slot_and_only_who_is_awaited() {
        for (AppointmentEvent event : List.of(moved(NINE.plusDays(1)), checkedIn, cancelled, missed, fulfilled)) {
            given(booked, event).when(send, LIVE).expectNoEvents()
                    .expectResultMessagePayload(new CommandResult(1, 0, List.of(), false));
        }
        given(booked, moved(NINE.plusDays(1)), moved(NINE)).when(send, LIVE).expectEvents(attempted);
    }

    @Test
    void reminds_of_a_start_however_long_the_appointment_takes_now() {
        AppointmentRescheduled longer = new AppointmentRescheduled(id, patient, doctor,
                new Slot(NINE, NINE.plusHours(2)), null, null, null, null);
        given(booked, longer).when(send, LIVE).expectEvents(attempted);
    }

    @Test
    void keeps_what_became_of_a_reminder_once() {
        ConfirmReminder confirm = new ConfirmReminder(id, patient, reminder);
        GiveUpReminder giveUp = new GiveUpReminder(id, patient, reminder, ReminderFailure.UNREACHABLE);
        refuses(given(booked), confirm, SchedulingRefusal.REMINDER_UNKNOWN);
        given(booked, attempted, cancelled).when(confirm, LIVE).expectEvents(sent);
        given(booked, attempted, sent).when(confirm, LIVE).expectNoEvents();
        given(booked).when(giveUp, LIVE).expectEvents(givenUp);
        given(booked, givenUp).when(giveUp, LIVE).expectNoEvents();
        given(booked, attempted, sent).when(giveUp, LIVE).expectNoEvents();
    }

    private ReminderAttempted attempted(int attempt) {
        return new ReminderAttempted(id, patient, reminder, slot, 1440, ReminderChannel.EMAIL, attempt);
    }
}
