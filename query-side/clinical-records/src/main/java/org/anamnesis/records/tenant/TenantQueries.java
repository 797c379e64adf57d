package org.anamnesis.records.tenant;

import org.anamnesis.api.tenant.TenantId;
import org.anamnesis.api.tenant.TenantRefusal;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.plumbing.processing.Freshness;
import org.anamnesis.records.tenant.SettingsOfTenant.Settings;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers by which rules tenants work. */
@Component
record TenantQueries(TenantRows rows, Freshness freshness) {

    @QueryHandler
    Settings handle(SettingsOfTenant query) {
        AsOf asOf = freshness.asOf();
        long incomplete = freshness.deadLettersOfTenant(query.tenant());
        return rows.findByKeyTenant(query.tenant())
                .map(row -> new Settings(new TenantId(row.id()), row.content(), row.recordedAt(), row.recordedBy(),
                        row.version(), asOf, incomplete))
                .orElseThrow(() -> new CommandRefused(TenantRefusal.TENANT_UNKNOWN));
    }
}
