package org.anamnesis.api.tenant.command;

import org.anamnesis.api.tenant.TenantId;
import org.anamnesis.api.tenant.TenantSettings;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * States the settings of a tenant anew; they replace what was stated before.
 *
 * @param settings the settings, complete
 */
public record ChangeTenantSettings(@TargetAggregateIdentifier TenantId tenantId, TenantSettings settings) {}
