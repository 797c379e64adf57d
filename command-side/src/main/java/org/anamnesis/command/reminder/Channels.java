package org.anamnesis.command.reminder;

import org.anamnesis.api.tenant.ReminderChannel;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The channels that this installation has set up. */
@Component
@EnableConfigurationProperties(ReminderSettings.class)
class Channels implements DisposableBean {

    private final @Nullable Email email;
    private final @Nullable Webhook webhook;

    Channels(ReminderSettings settings, Recipients recipients) {
        email = settings.email().isSetUp() ? new Email(settings.email(), recipients) : null;
        webhook = settings.webhook().isSetUp() ? new Webhook(settings.webhook()) : null;
    }

    /** The way out by a channel; absent where it is not set up. */
    @Nullable
    Outgoing of(ReminderChannel channel) {
        return switch (channel) {
            case EMAIL -> email;
            case WEBHOOK -> webhook;
            case OTHER -> null;
        };
    }

    @Override
    public void destroy() {
        if (webhook != null) {
            webhook.close();
        }
    }
}
