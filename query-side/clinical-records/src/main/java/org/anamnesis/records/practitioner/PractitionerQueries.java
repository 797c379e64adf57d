package org.anamnesis.records.practitioner;

import java.util.List;
import org.anamnesis.api.practitioner.PractitionerRefusal;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.plumbing.processing.Freshness;
import org.anamnesis.records.persistence.TenantKey;
import org.anamnesis.records.practitioner.PractitionerOfTenant.Practitioner;
import org.anamnesis.records.practitioner.Worklists.Placed;
import org.anamnesis.records.web.Cursor;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers who practitioners are and what they have still to do. */
@Component
record PractitionerQueries(PractitionerRows rows, Worklists worklists, Freshness freshness) {

    @QueryHandler
    Practitioner handle(PractitionerOfTenant query) {
        AsOf asOf = freshness.asOf();
        long incomplete = freshness.deadLetters(query.tenant(), query.practitionerId());
        return rows.findById(new TenantKey(query.tenant(), query.practitionerId().value()))
                .map(row -> new Practitioner(query.practitionerId(), row.content(), row.recordedAt(), row.recordedBy(),
                        asOf, incomplete))
                .orElseThrow(() -> new CommandRefused(PractitionerRefusal.PRACTITIONER_UNKNOWN));
    }

    @QueryHandler
    OpenCheckupsOfPractitioner.Checkups handle(OpenCheckupsOfPractitioner query) {
        Practitioner who = handle(new PractitionerOfTenant(query.tenant(), query.practitionerId()));
        List<Placed<OpenCheckupsOfPractitioner.Open>> found = worklists.open(query);
        return new OpenCheckupsOfPractitioner.Checkups(
                found.stream().limit(query.limit()).map(Placed::entry).toList(),
                Cursor.next(found, query.limit(), Placed::place), who.asOf(), who.incomplete());
    }

    @QueryHandler
    LateResultsOfPractitioner.Results handle(LateResultsOfPractitioner query) {
        Practitioner who = handle(new PractitionerOfTenant(query.tenant(), query.practitionerId()));
        List<Placed<LateResultsOfPractitioner.Late>> found = worklists.late(query);
        return new LateResultsOfPractitioner.Results(
                found.stream().limit(query.limit()).map(Placed::entry).toList(),
                Cursor.next(found, query.limit(), Placed::place), who.asOf(), who.incomplete());
    }
}
