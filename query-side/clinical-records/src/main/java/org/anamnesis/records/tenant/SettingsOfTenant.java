package org.anamnesis.records.tenant;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.anamnesis.api.tenant.TenantId;
import org.anamnesis.api.tenant.TenantSettings;
import org.anamnesis.plumbing.processing.AsOf;

/** Asks by which rules a tenant works. */
public record SettingsOfTenant(String tenant) {

    /**
     * A tenant and its rules.
     *
     * @param id         the tenant as an aggregate
     * @param settings   where it is, and its rules, with time zone and currency
     * @param recordedAt when they were stated
     * @param recordedBy who stated them, an id
     * @param version    the version to match when they are changed
     * @param asOf       up to when the record is read
     * @param incomplete events of the tenant, about whichever patient, that could not be applied
     */
    public record Settings(TenantId id, TenantSettings settings, Instant recordedAt, String recordedBy,
            @Schema(example = "3") long version, AsOf asOf, long incomplete) {}
}
