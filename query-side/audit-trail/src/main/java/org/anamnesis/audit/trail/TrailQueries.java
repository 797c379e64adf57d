package org.anamnesis.audit.trail;

import java.util.Comparator;
import java.util.List;
import org.anamnesis.plumbing.processing.Freshness;
import org.anamnesis.plumbing.web.OpaqueCursor;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/** Answers questions about the trail. */
@Component
record TrailQueries(TrailRows rows, Freshness freshness) {

    @QueryHandler
    Trail.Answer handle(Trail trail) {
        List<TrailRow> found = found(trail);
        boolean more = found.size() > trail.limit();
        List<TrailRow> page = more ? found.subList(0, trail.limit()) : found;
        return new Trail.Answer(known(trail, page), new TrailPage(page.stream().map(TrailRow::told).toList(),
                more ? OpaqueCursor.text(page.getLast().position()) : null, freshness.asOf(), incomplete(trail)));
    }

    private List<TrailRow> found(Trail trail) {
        Sort order = Sort.by(trail.newestFirst() ? Sort.Direction.DESC : Sort.Direction.ASC, "position");
        Comparator<TrailRow> oldestFirst = Comparator.comparing(TrailRow::position);
        // One more than asked for tells whether there is a next page.
        int most = trail.limit() + 1;
        return TrailRows.of(trail).flatMap(which -> rows.findBy(which, query -> query.sortBy(order).limit(most).all())
                .stream()).sorted(trail.newestFirst() ? oldestFirst.reversed() : oldestFirst).limit(most).toList();
    }

    private boolean known(Trail trail, List<TrailRow> page) {
        return trail.patient() == null || !page.isEmpty()
                || rows.existsByTenantAndPatient(trail.tenant(), trail.patient());
    }

    private long incomplete(Trail trail) {
        return trail.patient() == null
                ? freshness.deadLettersOfTenant(trail.tenant())
                : freshness.deadLetters(trail.tenant(), trail.patient());
    }
}
