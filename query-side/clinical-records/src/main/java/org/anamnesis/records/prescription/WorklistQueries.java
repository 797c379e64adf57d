package org.anamnesis.records.prescription;

import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.plumbing.processing.Freshness;
import org.anamnesis.records.practitioner.PractitionerReader;
import org.anamnesis.records.web.Page;
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
        Page<WorkItems.Item> page = worklists.issues(query);
        return new WorkItems.Items(page.entries(), page.next(), asOf, freshness.deadLettersOfTenant(query.tenant()));
    }

    @QueryHandler
    RefillsDue.Refills handle(RefillsDue query) {
        AsOf asOf = freshness.asOf();
        demand(query.tenant(), query.practitionerId());
        Page<RefillsDue.Due> page = worklists.refills(query);
        return new RefillsDue.Refills(query.before(), page.entries(), worklists.notReckoned(query), page.next(), asOf,
                freshness.deadLettersOfTenant(query.tenant()));
    }

    private void demand(String tenant, @Nullable PractitionerId practitioner) {
        if (practitioner != null) {
            practitioners.demand(tenant, practitioner);
        }
    }
}
