package org.anamnesis.api.tenant;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a tenant as an aggregate; derived from its slug, by which everything else names it. */
public record TenantId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
