package org.anamnesis.command.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.anamnesis.api.tenant.ReminderChannel;
import org.anamnesis.command.RunningCommandSide;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ReminderSettingsTest {

    /** As {@code command-side.yml} says it where the environment says nothing. */
    private static final Map<String, String> NOTHING_SET = Map.of("anamnesis.reminders.email.host", "",
            "anamnesis.reminders.email.from", "", "anamnesis.reminders.webhook.url", "",
            "anamnesis.reminders.webhook.secret", "");

    @Test
    void without_host_and_url_the_node_starts_and_no_channel_is_set_up() {
        assertThat(nothingSet().tries()).isEqualTo(12);
        Channels channels = new Channels(nothingSet(), RunningCommandSide.context().getBean(Recipients.class));
        for (ReminderChannel channel : ReminderChannel.values()) {
            assertThat(channels.of(channel)).isNull();
        }
        channels.destroy();
    }

    static ReminderSettings nothingSet() {
        return new Binder(new MapConfigurationPropertySource(NOTHING_SET))
                .bindOrCreate("anamnesis.reminders", ReminderSettings.class);
    }
}
