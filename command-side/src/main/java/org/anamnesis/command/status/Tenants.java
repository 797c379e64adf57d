package org.anamnesis.command.status;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.anamnesis.api.tenant.TenantSettings;
import org.anamnesis.api.tenant.event.TenantEvent;
import org.anamnesis.api.tenant.event.TenantEvent.TenantRegistered;
import org.anamnesis.api.tenant.event.TenantEvent.TenantSettingsChanged;
import org.anamnesis.command.decision.Lookup;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.anamnesis.plumbing.serialization.EventJson;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ConcurrentReferenceHashMap;

/** The lookup of tenants and their rules, written in the transaction that appends the event. */
@Lookup(revision = "tenants-1")
@ProcessingGroup(PatientRegistry.GROUP)
public class Tenants {

    private final JdbcClient jdbc;
    private final Clock clock = Clock.systemUTC();
    /** What was read before, by its text: the same settings are read for every booking. */
    private final Map<String, TenantSettings> understood = new ConcurrentReferenceHashMap<>();
    /** Once registered, always registered. */
    private final Set<String> registered = ConcurrentHashMap.newKeySet();

    Tenants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether somebody stated by which rules a tenant works: without them there is neither calendar nor billing. */
    public boolean registered(String tenant) {
        if (registered.contains(tenant)) {
            return true;
        }
        boolean found = jdbc.sql("select exists (select from tenant where tenant = ?)").param(tenant)
                .query(Boolean.class).single();
        if (found) {
            registered.add(tenant);
        }
        return found;
    }

    /** By which rules a tenant works; empty where nobody stated them. */
    public Optional<TenantRules> rules(String tenant) {
        return jdbc.sql("select settings from tenant where tenant = ?").param(tenant).query(String.class).optional()
                .map(this::standingBy);
    }

    /** By which rules a tenant works now, given its settings as this lookup keeps them. */
    public TenantRules standingBy(String settings) {
        return new TenantRules(
                understood.computeIfAbsent(settings, text -> EventJson.read(text, TenantSettings.class)),
                clock.instant());
    }

    @EventHandler
    void on(TenantEvent event, @MetaDataValue(MetadataKey.TENANT) String tenant, @SequenceNumber long version) {
        TenantSettings settings = switch (event) {
            case TenantRegistered registered -> registered.settings();
            case TenantSettingsChanged changed -> changed.settings();
        };
        jdbc.sql("""
                insert into tenant as known (tenant, settings, version) values (?, ?, ?)
                on conflict (tenant) do update set settings = excluded.settings, version = excluded.version
                where excluded.version > known.version""")
                .params(tenant, EventJson.write(settings), version).update();
    }
}
