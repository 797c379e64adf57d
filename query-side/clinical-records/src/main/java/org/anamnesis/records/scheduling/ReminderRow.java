package org.anamnesis.records.scheduling;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.anamnesis.api.scheduling.ReminderFailure;
import org.anamnesis.api.scheduling.event.AppointmentEvent;
import org.anamnesis.api.scheduling.event.ReminderEvent.ReminderAttempted;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.plumbing.serialization.EventJson;
import org.anamnesis.records.persistence.FactKey;
import org.jspecify.annotations.Nullable;

/**
 * A reminder that was tried or given up. One that was never tried, for nobody knows where to, has no time of its own.
 */
@Entity
@Table(name = "reminder")
class ReminderRow {

    static final String TRIED = "tried";

    static final String SENT = "sent";

    static final String GIVEN_UP = "given-up";

    @EmbeddedId
    private FactKey key;
    private UUID appointmentId;
    private @Nullable Instant startsAt;
    private @Nullable Integer leadMinutes;
    private @Nullable String channel;
    private int attempts;
    private String status;
    private @Nullable String failure;
    private Instant changedAt;

    protected ReminderRow() {}

    ReminderRow(FactKey key, AppointmentEvent it) {
        this.key = key;
        this.appointmentId = it.appointmentId().value();
    }

    void tried(EventContext at, ReminderAttempted it) {
        startsAt = it.slot().start().toInstant();
        leadMinutes = it.leadMinutes();
        channel = EventJson.write(it.channel());
        attempts = it.attempt();
        becomes(at, TRIED);
    }

    void sent(EventContext at) {
        becomes(at, SENT);
    }

    void givenUp(EventContext at, ReminderFailure why) {
        failure = EventJson.write(why);
        becomes(at, GIVEN_UP);
    }

    private void becomes(EventContext at, String now) {
        status = now;
        changedAt = at.at();
    }
}
