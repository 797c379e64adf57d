package org.anamnesis.records.patient;

import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.api.value.Contact;
import org.anamnesis.api.value.HumanName;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.plumbing.processing.Freshness;
import org.anamnesis.records.patient.DemographicsOfPatient.Patient;
import org.anamnesis.records.patient.PatientSearch.Hit;
import org.anamnesis.records.patient.PatientSearch.Hits;
import org.anamnesis.records.persistence.Columns;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers who patients are, and who matches. */
@Component
class PatientQueries {

    private final JdbcClient database;
    private final PatientReader patients;
    private final Freshness freshness;

    PatientQueries(JdbcClient database, PatientReader patients, Freshness freshness) {
        this.database = database;
        this.patients = patients;
        this.freshness = freshness;
    }

    @QueryHandler
    Patient handle(DemographicsOfPatient query) {
        AsOf asOf = freshness.asOf();
        LinkedPatients linked = patients.linked(query.tenant(), query.patientId());
        long parked = freshness.deadLetters(query.tenant(), linked.ids());
        return database.sql("""
                select demographics, contact, deceased, active, recorded_at, recorded_by from patient
                where tenant = ? and id = ?""").params(query.tenant(), linked.patientId().value())
                .query((result, number) -> {
                    Columns row = new Columns(result);
                    return new Patient(linked, linked.patientId(), row.json("demographics", Demographics.class),
                            row.json("contact", Contact.class), row.timeOrNull("deceased"),
                            result.getBoolean("active"), row.instant("recorded_at"), row.text("recorded_by"), asOf,
                            parked);
                }).optional().orElseThrow(() -> new CommandRefused(PatientRefusal.PATIENT_UNKNOWN));
    }

    @QueryHandler
    Hits handle(PatientSearch query) {
        AsOf asOf = freshness.asOf();
        SearchSql sql = new SearchSql(query);
        List<Hit> hits = database.sql(sql.text()).params(sql.parameters()).query((result, number) -> {
            Columns row = new Columns(result);
            Demographics who = row.json("demographics", Demographics.class);
            UUID matched = row.idOrNull("matched_id");
            return new Hit(new PatientId(row.id("id")), matched == null ? null : new PatientId(matched),
                    who.names().stream().findFirst().map(HumanName::display)
                            .orElse(""),
                    who.names(), who.birthDate(), who.sex(), who.identifiers(),
                    who.animal() == null ? null : who.animal().species(), row.timeOrNull("deceased"),
                    result.getBoolean("active"), result.getLong("parked"));
        }).list();
        String next = hits.size() <= query.limit() ? null : Offset.text(query.offset() + query.limit());
        return new Hits(hits.stream().limit(query.limit()).toList(), next, asOf);
    }
}
