package org.anamnesis.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Compares the reminders that arrived with those that were due. */
final class Reminders {

    private final Letterbox letterbox;
    private final List<Practice> practices;

    Reminders(Letterbox letterbox, List<Practice> practices) {
        this.letterbox = letterbox;
        this.practices = practices;
    }

    /** Waits until whatever was due by now has arrived, and the system knows it. */
    void awaitAllDue() throws SQLException {
        Instant now = Instant.now();
        for (Practice practice : practices) {
            Set<UUID> due = new HashSet<>();
            for (String channel : Reminded.CHANNELS) {
                Set<UUID> byChannel = reminded(practice).due(channel, now);
                assertThat(byChannel).as("reminders of %s by %s", practice.tenant(), channel).isNotEmpty();
                Awaitility.await().atMost(Patience.LIMIT)
                        .untilAsserted(() -> assertThat(arrived(channel)).containsAll(byChannel));
                due.addAll(byChannel);
            }
            Awaitility.await().atMost(Patience.LIMIT)
                    .untilAsserted(() -> assertThat(reminded(practice).sent()).containsAll(due));
        }
    }

    /** Each that arrived was tried when it was due; no more came twice than kills can have cut short. */
    void assertEach(int kills) throws SQLException {
        // Arrived first: whatever came was tried before.
        Map<UUID, Integer> arrived = new HashMap<>();
        Stream.concat(letterbox.mails().stream(), letterbox.calls().stream())
                .forEach(id -> arrived.merge(id, 1, Integer::sum));
        assertThat(letterbox.strangers()).as("wrong signatures").isEmpty();
        Map<UUID, Integer> attempts = new HashMap<>();
        for (Practice practice : practices) {
            Reminded reminded = reminded(practice);
            assertThat(reminded.faults()).isEmpty();
            attempts.putAll(reminded.attempts());
        }
        assertThat(arrived).allSatisfy((id, times) -> assertThat(times).as("%s arrived", id)
                .isLessThanOrEqualTo(attempts.getOrDefault(id, 0)));
        // A node sends one at a time.
        assertThat(arrived.values().stream().mapToInt(times -> times - 1).sum()).as("repeats")
                .isLessThanOrEqualTo(kills);
    }

    private List<UUID> arrived(String channel) {
        return channel.equals("email") ? letterbox.mails() : letterbox.calls();
    }

    private static Reminded reminded(Practice practice) throws SQLException {
        return new Reminded(practice.installation().ids(),
                Recorded.of(practice.installation(), practice.tenant(), "appointment"), Visit.LEAD);
    }
}
