package org.anamnesis.command.reminder;

import java.time.Clock;
import org.anamnesis.api.scheduling.ReminderFailure;
import org.anamnesis.api.scheduling.command.ConfirmReminder;
import org.anamnesis.api.scheduling.command.GiveUpReminder;
import org.anamnesis.api.scheduling.command.SendReminder;
import org.anamnesis.api.tenant.TenantSettings;
import org.anamnesis.command.followup.Automation;
import org.anamnesis.command.followup.AutomationName;
import org.anamnesis.command.followup.FollowUp;
import org.anamnesis.command.followup.Queue;
import org.anamnesis.command.status.Tenants;
import org.anamnesis.command.web.Dispatch;
import org.anamnesis.plumbing.command.CommandRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends a reminder. The attempt is an event before anything leaves, and so is what became of it; whoever dies between
 * the two leaves the reminder to be sent again, under the same id.
 */
@Component
@AutomationName("send-reminder-when-due")
class WhenReminderDueThenSendReminder implements Automation {

    private static final Logger LOG = LoggerFactory.getLogger(WhenReminderDueThenSendReminder.class);

    private final Dispatch dispatch;
    private final Tenants tenants;
    private final Recipients recipients;
    private final Channels channels;
    private final ReminderSettings settings;
    private final Clock clock = Clock.systemUTC();

    WhenReminderDueThenSendReminder(Dispatch dispatch, Tenants tenants, Recipients recipients, Channels channels,
            ReminderSettings settings) {
        this.dispatch = dispatch;
        this.tenants = tenants;
        this.recipients = recipients;
        this.channels = channels;
        this.settings = settings;
    }

    @Override
    public Queue queue() {
        return Queue.REMINDERS;
    }

    @Override
    public void perform(FollowUp followUp) {
        perform(followUp, 1);
    }

    @Override
    public void perform(FollowUp followUp, int attempt) {
        Reminder reminder = Reminder.of(followUp);
        TenantSettings practice = tenants.rules(reminder.followUp().tenant()).orElseThrow().settings();
        // A tenant that takes a channel back means what was booked before, too; another lead time holds from now on.
        if (practice.reminders().stream().noneMatch(rule -> rule.channel() == reminder.rule().channel())) {
            return;
        }
        try {
            if (isToBeSent(reminder)) {
                conclude(reminder, send(reminder, practice, attempt));
            }
        } catch (CommandRefused asThingsStandNow) {
            LOG.info("Reminder {} came to nothing: {}", reminder.id(), asThingsStandNow.refusal().code());
        }
    }

    private boolean isToBeSent(Reminder reminder) {
        SendReminder command = new SendReminder(reminder.appointmentId(), reminder.patientId(), reminder.id(),
                reminder.slot(), reminder.rule().leadMinutes(), reminder.rule().channel());
        return Boolean.TRUE.equals(dispatch.sendAutomatically(reminder.followUp().metadata(), command).answer());
    }

    /** Answers why it will not be sent, or nothing where it was. */
    private @Nullable ReminderFailure send(Reminder reminder, TenantSettings practice, int attempt) {
        Outgoing channel = channels.of(reminder.rule().channel());
        if (!clock.instant().isBefore(reminder.slot().start().toInstant())) {
            return ReminderFailure.TOO_LATE;
        }
        if (channel == null) {
            return ReminderFailure.CHANNEL_NOT_SET_UP;
        }
        if (!recipients.isAwaited(reminder)) {
            return ReminderFailure.NO_ADDRESS;
        }
        return switch (channel.send(reminder, practice)) {
            case TAKEN -> null;
            case REJECTED -> ReminderFailure.REJECTED;
            case NO_ADDRESS -> ReminderFailure.NO_ADDRESS;
            case FAILED -> inVain(attempt);
        };
    }

    private ReminderFailure inVain(int attempt) {
        if (attempt < settings.tries()) {
            throw new NotDelivered();
        }
        return ReminderFailure.UNREACHABLE;
    }

    private void conclude(Reminder reminder, @Nullable ReminderFailure failure) {
        Object command = failure == null
                ? new ConfirmReminder(reminder.appointmentId(), reminder.patientId(), reminder.id())
                : new GiveUpReminder(reminder.appointmentId(), reminder.patientId(), reminder.id(), failure);
        dispatch.sendAutomatically(reminder.followUp().metadata(), command);
    }

    /** It was not taken, and is tried again. */
    private static final class NotDelivered extends RuntimeException {

        private NotDelivered() {
            super("not-delivered", null, false, false);
        }
    }
}
