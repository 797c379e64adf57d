package org.anamnesis.records.patient;

import java.util.Optional;
import java.util.UUID;
import org.anamnesis.records.persistence.FactKey;
import org.springframework.data.repository.Repository;

/** The links; of those of a duplicate, at most one stands. */
interface MergeRows extends Repository<MergeRow, FactKey> {

    /** The link that stands. */
    Optional<MergeRow> findByKeyTenantAndKeyPatientIdAndUnmergedAtIsNull(String tenant, UUID duplicate);
}
