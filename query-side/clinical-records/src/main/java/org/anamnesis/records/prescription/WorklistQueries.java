package org.anamnesis.records.prescription;

import java.util.List;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.plumbing.processing.Freshness;
import org.anamnesis.records.practitioner.PractitionerReader;
import org.anamnesis.records.prescription.MedicationWorklists.Placed;
import org.anamnesis.records.web.Cursor;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what prescribers have still to do. */
@Component
record WorklistQueries(MedicationWorklists worklists, PractitionerReader practitioners, Freshness freshness) {

    @QueryHandler
    WorkItems.Items handle(WorkItems query) {
        AsOf asOf = freshness.asOf();
        demand(query.tenant(), query.practitionerId());
        List<Placed<WorkItems.Item>> found = worklists.issues(query);
        return new WorkItems.Items(found.stream().limit(query.limit()).map(Placed::entry).toList(),
                Cursor.next(found, query.limit(), Placed::place), asOf, freshness.deadLettersOfTenant(query.tenant()));
    }

    @QueryHandler
    RefillsDue.Refills handle(RefillsDue query) {
        AsOf asOf = freshness.asOf();
        demand(query.tenant(), query.practitionerId());
        List<Placed<RefillsDue.Due>> found = worklists.refills(query);
        return new RefillsDue.Refills(query.before(),
                found.stream().limit(query.limit()).map(Placed::entry).toList(), worklists.notReckoned(query),
                Cursor.next(found, query.limit(), Placed::place), asOf, freshness.deadLettersOfTenant(query.tenant()));
    }

    private void demand(String tenant, @Nullable PractitionerId practitioner) {
        if (practitioner != null) {
            practitioners.demand(tenant, practitioner);
        }
    }
}
