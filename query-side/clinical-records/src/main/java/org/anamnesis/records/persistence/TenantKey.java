package org.anamnesis.records.persistence;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/**
 * Names a row of a tenant.
 *
 * @param tenant the tenant
 * @param id     the id within it
 */
@Embeddable
public record TenantKey(String tenant, UUID id) implements Serializable {}
