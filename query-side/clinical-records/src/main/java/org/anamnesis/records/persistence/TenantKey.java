package org.anamnesis.records.persistence;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.anamnesis.plumbing.metadata.EventContext;

/**
 * Names a row of a tenant.
 *
 * @param id the id within it
 */
@Embeddable
public record TenantKey(String tenant, UUID id) implements Serializable {

    /** Names a row in the tenant of an event. */
    public static TenantKey of(EventContext context, UUID id) {
        return new TenantKey(context.tenant(), id);
    }
}
