package org.anamnesis.records.tenant;

import org.anamnesis.api.tenant.event.TenantEvent;
import org.anamnesis.api.tenant.event.TenantEvent.TenantRegistered;
import org.anamnesis.api.tenant.event.TenantEvent.TenantSettingsChanged;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.records.ClinicalRecordsApplication;
import org.anamnesis.records.persistence.Rows;
import org.anamnesis.records.persistence.TenantKey;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Keeps the settings of tenants. */
@Component
@ProcessingGroup(ClinicalRecordsApplication.NAME)
record TenantProjection(Rows rows) {

    @EventHandler
    void on(TenantEvent event, EventContext at) {
        switch (event) {
            case TenantRegistered it -> rows.add(new TenantRow(at, it.tenantId(), it.settings()));
            case TenantSettingsChanged it -> rows.get(TenantRow.class, TenantKey.of(at, it.tenantId().value()))
                    .restate(at, it.settings());
        }
    }

    @ResetHandler
    void reset() {
        rows.clear("tenant");
    }
}
