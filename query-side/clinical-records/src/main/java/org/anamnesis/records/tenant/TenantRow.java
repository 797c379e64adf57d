package org.anamnesis.records.tenant;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.anamnesis.api.tenant.TenantId;
import org.anamnesis.api.tenant.TenantSettings;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.records.persistence.Document;

/** A tenant as it works now. */
@Entity
@Table(name = "tenant")
class TenantRow extends Document<TenantSettings> {

    private long version;

    protected TenantRow() {}

    TenantRow(EventContext context, TenantId tenant, TenantSettings settings) {
        super(context, tenant.value(), settings);
        this.version = context.version();
    }

    @Override
    protected Class<TenantSettings> type() {
        return TenantSettings.class;
    }

    @Override
    protected void restate(EventContext context, TenantSettings settings) {
        super.restate(context, settings);
        version = context.version();
    }

    /** The number of the event that wrote the row last. */
    long version() {
        return version;
    }
}
