package org.anamnesis.records.tenant;

import java.util.Optional;
import org.anamnesis.records.persistence.TenantKey;
import org.springframework.data.repository.Repository;

interface TenantRows extends Repository<TenantRow, TenantKey> {

    /** There is one of a tenant. */
    Optional<TenantRow> findByKeyTenant(String tenant);
}
