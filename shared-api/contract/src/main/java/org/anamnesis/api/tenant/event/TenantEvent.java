package org.anamnesis.api.tenant.event;

import org.anamnesis.api.EventName;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.tenant.TenantId;
import org.anamnesis.api.tenant.TenantSettings;
import org.axonframework.serialization.Revision;

/** Everything that can happen to a tenant. */
public sealed interface TenantEvent {

    /** The tenant it is about. */
    TenantId tenantId();

    /**
     * A tenant stated where it is and by which rules it works.
     *
     * @param settings the settings, with time zone and currency
     */
    @EventName("tenant.registered")
    @Revision("1")
    record TenantRegistered(@NotPersonal TenantId tenantId,
            @NotPersonal TenantSettings settings) implements TenantEvent {}

    /**
     * The settings of a tenant were stated anew; they replace what was stated before.
     *
     * @param settings the settings, with time zone and currency
     */
    @EventName("tenant.settings-changed")
    @Revision("1")
    record TenantSettingsChanged(@NotPersonal TenantId tenantId,
            @NotPersonal TenantSettings settings) implements TenantEvent {}
}
