package org.anamnesis.records.tenant;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.anamnesis.api.tenant.TenantSettings;
import org.anamnesis.api.tenant.event.TenantEvent.TenantRegistered;
import org.anamnesis.api.tenant.event.TenantEvent.TenantSettingsChanged;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.records.persistence.Json;
import org.anamnesis.records.persistence.TenantKey;

/** A tenant as it works now. */
@Entity
@Table(name = "tenant")
class TenantRow {

    @EmbeddedId
    private TenantKey key;
    private String settings;
    private Instant recordedAt;
    private String recordedBy;
    private long version;

    @SuppressWarnings("NullAway")
    protected TenantRow() {}

    TenantRow(EventContext at, TenantRegistered it) {
        this.key = TenantKey.of(at, it.tenantId().value());
        state(at, it.settings());
    }

    void change(EventContext at, TenantSettingsChanged it) {
        state(at, it.settings());
    }

    private void state(EventContext at, TenantSettings stated) {
        settings = Json.write(stated);
        recordedAt = at.at();
        recordedBy = at.actor();
        version = at.version();
    }
}
