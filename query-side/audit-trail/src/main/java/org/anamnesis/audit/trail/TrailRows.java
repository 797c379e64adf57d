package org.anamnesis.audit.trail;

import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** The rows of the trail. */
interface TrailRows extends Repository<TrailRow, TrailKey>, JpaSpecificationExecutor<TrailRow> {

    /** Whether anything about the patient is recorded in the tenant. */
    boolean existsByTenantAndPatient(String tenant, UUID patient);

    /**
     * Everything a trail asks for, always within its tenant: each apart in the order of an index. A merge is on the
     * trails of both its patients.
     */
    static Stream<Specification<TrailRow>> of(Trail trail) {
        Specification<TrailRow> all = Specification.allOf(equal("tenant", trail.tenant()),
                equal("actor", trail.actor()), equal("event", trail.event()),
                equal("correlation", trail.correlation()), recorded(trail), beyond(trail));
        return trail.patient() == null
                ? Stream.of(all)
                : Stream.of("patient", "survivor").map(which -> all.and(equal(which, trail.patient())));
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
