package org.anamnesis.audit.trail;

import java.util.UUID;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** The rows of the trail. */
interface TrailRows extends Repository<TrailRow, TrailKey>, JpaSpecificationExecutor<TrailRow> {

    /** Whether anything about the patient is recorded in the tenant. */
    boolean existsByTenantAndPatient(String tenant, UUID patient);

    /** Everything a trail asks for, always within its tenant. */
    static Specification<TrailRow> of(Trail trail) {
        return Specification.allOf(equal("tenant", trail.tenant()), equal("patient", trail.patient()),
                equal("actor", trail.actor()), equal("event", trail.event()),
                equal("correlation", trail.correlation()), recorded(trail), beyond(trail));
    }

    private static Specification<TrailRow> equal(String attribute, @org.jspecify.annotations.Nullable Object value) {
        return value == null
                ? Specification.unrestricted()
                : (row, query, criteria) -> criteria.equal(row.get(attribute), value);
    }

    private static Specification<TrailRow> recorded(Trail trail) {
        Specification<TrailRow> from = trail.from() == null
                ? Specification.unrestricted()
                : (row, query, criteria) -> criteria.greaterThanOrEqualTo(row.get("recordedAt"), trail.from());
        return trail.to() == null
                ? from
                : from.and((row, query, criteria) -> criteria.lessThan(row.get("recordedAt"), trail.to()));
    }

    private static Specification<TrailRow> beyond(Trail trail) {
        Long after = trail.after();
        if (after == null) {
            return Specification.unrestricted();
        }
        return (row, query, criteria) -> trail.newestFirst()
                ? criteria.lessThan(row.get("position"), after)
                : criteria.greaterThan(row.get("position"), after);
    }
}
