package org.anamnesis.api.tenant.event;

import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.tenant.TenantId;
import org.anamnesis.api.tenant.TenantSettings;
import org.axonframework.serialization.Revision;

/**
 * The settings of a tenant were stated anew; they replace what was stated before.
 *
 * @param tenantId the tenant
 * @param settings the settings, with time zone and currency
 */
@Revision("1")
public record TenantSettingsChanged(@NotPersonal TenantId tenantId,
        @NotPersonal TenantSettings settings) implements TenantEvent {}
