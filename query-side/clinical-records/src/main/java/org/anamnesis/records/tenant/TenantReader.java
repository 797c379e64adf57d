package org.anamnesis.records.tenant;

import java.time.ZoneId;
import java.util.Objects;
import org.anamnesis.api.tenant.TenantRefusal;
import org.anamnesis.api.tenant.TenantSettings;
import org.anamnesis.plumbing.command.CommandRefused;
import org.springframework.stereotype.Component;

/** Says in which zone and country a tenant works. */
@Component
public record TenantReader(TenantRows rows) {

    /** The tenant's settings; {@link CommandRefused} where nobody stated them. */
    public TenantSettings demand(String tenant) {
        return rows.findByKeyTenant(tenant).map(TenantRow::content)
                .orElseThrow(() -> new CommandRefused(TenantRefusal.TENANT_NOT_REGISTERED));
    }

    /** The zone of a tenant's settings, which always name one. */
    public static ZoneId zone(TenantSettings settings) {
        return ZoneId.of(Objects.requireNonNull(settings.timeZone()));
    }
}
