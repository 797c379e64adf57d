package org.anamnesis.records.practitioner;

import java.util.List;
import org.anamnesis.api.practitioner.PractitionerRefusal;
import org.anamnesis.api.practitioner.Profile;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.plumbing.processing.Freshness;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.practitioner.PractitionerOfTenant.Practitioner;
import org.anamnesis.records.practitioner.Worklists.Placed;
import org.anamnesis.records.web.Cursor;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers who practitioners are and what they have still to do. */
@Component
class PractitionerQueries {

    private final JdbcClient database;
    private final Worklists worklists;
    private final Freshness freshness;

    PractitionerQueries(JdbcClient database, Worklists worklists, Freshness freshness) {
        this.database = database;
        this.worklists = worklists;
        this.freshness = freshness;
    }

    @QueryHandler
    Practitioner handle(PractitionerOfTenant query) {
        AsOf asOf = freshness.asOf();
        long parked = freshness.deadLetters(query.tenant(), query.practitionerId());
        return database.sql("""
                select profile, active, recorded_at, recorded_by from practitioner where tenant = ? and id = ?""")
                .params(query.tenant(), query.practitionerId().value()).query((result, number) -> {
                    Columns row = new Columns(result);
                    return new Practitioner(query.practitionerId(), row.json("profile", Profile.class),
                            result.getBoolean("active"), row.instant("recorded_at"), row.text("recorded_by"), asOf,
                            parked);
                }).optional().orElseThrow(() -> new CommandRefused(PractitionerRefusal.PRACTITIONER_UNKNOWN));
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
