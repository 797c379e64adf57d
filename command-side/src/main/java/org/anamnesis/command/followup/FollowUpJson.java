package org.anamnesis.command.followup;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.nio.charset.StandardCharsets;
import org.anamnesis.plumbing.serialization.EventJson;

/** Keeps follow-ups as JSON in the way of events. */
final class FollowUpJson implements Serializer {

    @Override
    public byte[] serialize(Object followUp) {
        return EventJson.write(followUp).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] followUp) {
        return EventJson.read(new String(followUp, StandardCharsets.UTF_8), type);
    }
}
