package org.anamnesis.records.patient;

import java.util.Optional;
import java.util.UUID;
import org.anamnesis.records.persistence.FactKey;
import org.springframework.data.jpa.repository.JpaRepository;

/** The links; of those of a duplicate, at most one stands. */
interface MergeRows extends JpaRepository<MergeRow, FactKey> {

    /** The link that stands. */
    Optional<MergeRow> findByKeyTenantAndKeyPatientIdAndUnmergedAtIsNull(String tenant, UUID duplicate);
}
