package org.anamnesis.records.practitioner;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.anamnesis.api.practitioner.PractitionerRefusal;
import org.anamnesis.api.practitioner.Profile;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.plumbing.processing.Freshness;
import org.anamnesis.records.patient.Former;
import org.anamnesis.records.persistence.TenantKey;
import org.anamnesis.records.practitioner.PractitionerOfTenant.Practitioner;
import org.anamnesis.records.web.Page;
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
                .map(row -> practitioner(query, row, asOf, incomplete))
                .orElseThrow(() -> new CommandRefused(PractitionerRefusal.PRACTITIONER_UNKNOWN));
    }

    private static Practitioner practitioner(PractitionerOfTenant query, PractitionerRow row, AsOf asOf,
            long incomplete) {
        Instant now = Clock.systemUTC().instant();
        PractitionerDocument known = row.content();
        Profile profile = known.profile();
        return new Practitioner(query.practitionerId(), new PractitionerDocument(profile.inOrder(now), known.active()),
                Former.of(List.of(), profile.identifiers(), profile.contact(), now), row.recordedAt(),
                row.recordedBy(), asOf, incomplete);
    }

    @QueryHandler
    OpenCheckupsOfPractitioner.Checkups handle(OpenCheckupsOfPractitioner query) {
        Practitioner who = handle(new PractitionerOfTenant(query.tenant(), query.practitionerId()));
        Page<OpenCheckupsOfPractitioner.Open> page = worklists.open(query);
        return new OpenCheckupsOfPractitioner.Checkups(page.entries(), page.next(), who.asOf(), who.incomplete());
    }

    @QueryHandler
    LateResultsOfPractitioner.Results handle(LateResultsOfPractitioner query) {
        Practitioner who = handle(new PractitionerOfTenant(query.tenant(), query.practitionerId()));
        Page<LateResultsOfPractitioner.Late> page = worklists.late(query);
        return new LateResultsOfPractitioner.Results(page.entries(), page.next(), who.asOf(), who.incomplete());
    }
}
