package org.anamnesis.api.tenant.command;

import org.anamnesis.api.tenant.TenantId;
import org.anamnesis.api.tenant.TenantSettings;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * States where a tenant is and by which rules it works.
 *
 * @param tenantId the tenant
 * @param settings the settings
 */
public record RegisterTenant(@TargetAggregateIdentifier TenantId tenantId, TenantSettings settings) {}
