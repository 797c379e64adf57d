package org.anamnesis.api.tenant.event;

import org.anamnesis.api.tenant.TenantId;

/** Everything that can happen to a tenant. */
public sealed interface TenantEvent permits TenantRegistered, TenantSettingsChanged {

    /** The tenant it is about. */
    TenantId tenantId();
}
