package org.anamnesis.plumbing.caller;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.anamnesis.plumbing.metadata.Origin;

/**
 * Who calls.
 *
 * @param tenant the tenant, {@code [a-z0-9-]{1,40}}
 * @param actor  an id of the person or program, never a name
 */
public record Caller(String tenant, String actor) {

    /** The shape of a tenant's slug. */
    public static final Pattern TENANT = Pattern.compile("[a-z0-9-]{1,40}");

    /** The shape of an actor's id. */
    public static final Pattern ACTOR = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");

    private static final String UNSPECIFIED = "unspecified";

    /** The metadata of a message this caller sends. */
    public Map<String, Object> metadata(Origin origin, String correlationId) {
        Map<String, Object> metadata = new HashMap<>();
        metadata.put(MetadataKey.TENANT, tenant);
        metadata.put(MetadataKey.ACTOR, actor);
        metadata.put(MetadataKey.ROLE, UNSPECIFIED);
        metadata.put(MetadataKey.PURPOSE, UNSPECIFIED);
        metadata.put(MetadataKey.CLIENT, UNSPECIFIED);
        metadata.put(MetadataKey.ORIGIN, origin.code());
        metadata.put(MetadataKey.CORRELATION_ID, correlationId);
        metadata.put(MetadataKey.CAUSATION_ID, correlationId);
        return metadata;
    }
}
