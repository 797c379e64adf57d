package org.anamnesis.api.tenant.event;

import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.tenant.TenantId;
import org.anamnesis.api.tenant.TenantSettings;
import org.axonframework.serialization.Revision;

/**
 * A tenant stated where it is and by which rules it works.
 *
 * @param tenantId the tenant
 * @param settings the settings, with time zone and currency
 */
@Revision("1")
public record TenantRegistered(@NotPersonal TenantId tenantId,
        @NotPersonal TenantSettings settings) implements TenantEvent {}
