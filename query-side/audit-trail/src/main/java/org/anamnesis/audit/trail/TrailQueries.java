package org.anamnesis.audit.trail;

import java.util.List;
import org.anamnesis.plumbing.processing.Freshness;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/** Answers questions about the trail. */
@Component
class TrailQueries {

    private final TrailRows rows;
    private final Freshness freshness;

    TrailQueries(TrailRows rows, Freshness freshness) {
        this.rows = rows;
        this.freshness = freshness;
    }

    @QueryHandler
    Trail.Answer handle(Trail trail) {
        Sort order = Sort.by(trail.newestFirst() ? Sort.Direction.DESC : Sort.Direction.ASC, "position");
        // One more than asked for tells whether there is a next page.
        List<TrailRow> found = rows.findBy(TrailRows.of(trail),
                query -> query.sortBy(order).limit(trail.limit() + 1).all());
        boolean more = found.size() > trail.limit();
        List<TrailRow> page = more ? found.subList(0, trail.limit()) : found;
        return new Trail.Answer(known(trail, page), new TrailPage(page.stream().map(TrailRow::told).toList(),
                more ? Cursor.after(page.getLast().position()) : null, freshness.asOf(), incomplete(trail)));
    }

    private boolean known(Trail trail, List<TrailRow> page) {
        return trail.patient() == null || !page.isEmpty()
                || rows.existsByTenantAndPatient(trail.tenant(), trail.patient());
    }

    private long incomplete(Trail trail) {
        return trail.patient() == null
                ? freshness.parkedOfTenant(trail.tenant())
                : freshness.parked(trail.tenant(), trail.patient());
    }
}
