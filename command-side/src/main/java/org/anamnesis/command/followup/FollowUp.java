package org.anamnesis.command.followup;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.plumbing.id.DerivedIds;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.anamnesis.plumbing.metadata.Origin;
import org.anamnesis.plumbing.serialization.EventJson;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Something an automation has yet to do.
 *
 * @param automation    the name of the automation
 * @param cause         the event that caused it
 * @param patient       the patient it is about
 * @param fact          the fact it is about
 * @param initiator     who caused it
 * @param correlationId what it belongs to
 * @param content       what else is to be known, as JSON; it goes when the follow-up is done
 */
public record FollowUp(String automation, UUID cause, String tenant, UUID patient, UUID fact, String initiator,
        String correlationId, @Nullable String content) {

    /** What an automation has to do because of an event. */
    public static FollowUp of(Automation automation, EventMessage<?> cause, UUID patient, UUID fact) {
        return new FollowUp(automation.name(), UUID.fromString(cause.getIdentifier()),
                cause.getMetaData().get(MetadataKey.TENANT).toString(), patient, fact,
                cause.getMetaData().get(MetadataKey.ACTOR).toString(),
                cause.getMetaData().get(MetadataKey.CORRELATION_ID).toString(), null);
    }

    /** The same, with something to do it with, such as what the event says. */
    public FollowUp with(Object content) {
        return new FollowUp(automation, cause, tenant, patient, fact, initiator, correlationId,
                EventJson.write(content));
    }

    /** What it was given to do it with. */
    public <C> C content(Class<C> type) {
        return EventJson.read(Objects.requireNonNull(content), type);
    }

    /** The metadata of the commands that it leads to. */
    public Map<String, Object> metadata() {
        Map<String, Object> metadata = new Caller(tenant, "system:" + automation).metadata(Origin.AUTOMATION,
                correlationId);
        metadata.put(MetadataKey.INITIATOR, initiator);
        metadata.put(MetadataKey.CAUSATION_ID, cause.toString());
        return metadata;
    }

    /** The id of something it makes, the same whenever it is done. */
    public UUID derivedId(DerivedIds ids, UUID... about) {
        return ids.of(Stream.concat(Stream.of("automation", cause.toString(), automation),
                Stream.of(about).map(UUID::toString)).toArray(String[]::new));
    }
}
