package org.anamnesis.records.tenant;

import org.anamnesis.api.tenant.TenantId;
import org.anamnesis.api.tenant.TenantRefusal;
import org.anamnesis.api.tenant.TenantSettings;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.plumbing.processing.Freshness;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.tenant.SettingsOfTenant.Settings;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers by which rules tenants work. */
@Component
class TenantQueries {

    private final JdbcClient database;
    private final Freshness freshness;

    TenantQueries(JdbcClient database, Freshness freshness) {
        this.database = database;
        this.freshness = freshness;
    }

    @QueryHandler
    Settings handle(SettingsOfTenant query) {
        AsOf asOf = freshness.asOf();
        long parked = freshness.deadLettersOfTenant(query.tenant());
        return database.sql("select id, settings, recorded_at, recorded_by, version from tenant where tenant = ?")
                .param(query.tenant()).query((result, number) -> {
                    Columns row = new Columns(result);
                    return new Settings(new TenantId(row.id("id")), row.json("settings", TenantSettings.class),
                            row.instant("recorded_at"), row.text("recorded_by"), row.version("version"), asOf, parked);
                }).optional().orElseThrow(() -> new CommandRefused(TenantRefusal.TENANT_UNKNOWN));
    }
}
