package org.anamnesis.api.tenant.command;

import org.anamnesis.api.tenant.TenantId;
import org.anamnesis.api.tenant.TenantSettings;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** States where a tenant is and by which rules it works. */
public record RegisterTenant(@TargetAggregateIdentifier TenantId tenantId, TenantSettings settings) {}
