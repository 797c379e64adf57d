package org.anamnesis.records.patient;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.plumbing.processing.Freshness;
import org.anamnesis.plumbing.web.OpaqueCursor;
import org.anamnesis.records.patient.DemographicsOfPatient.Patient;
import org.anamnesis.records.patient.PatientSearch.Hit;
import org.anamnesis.records.patient.PatientSearch.Hits;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.persistence.TenantKey;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers who patients are, and who matches. */
@Component
record PatientQueries(JdbcClient database, PatientRows rows, PatientReader patients, Freshness freshness) {

    @QueryHandler
    Patient handle(DemographicsOfPatient query) {
        Inquiry inquiry = patients.inquiry(query.tenant(), query.patientId());
        LinkedPatients linked = inquiry.linked();
        return rows.findById(new TenantKey(query.tenant(), linked.patientId().value()))
                .map(row -> patient(inquiry, row, Clock.systemUTC().instant()))
                .orElseThrow(() -> new CommandRefused(PatientRefusal.PATIENT_UNKNOWN));
    }

    private static Patient patient(Inquiry inquiry, PatientRow row, Instant now) {
        PatientDocument known = row.content();
        return new Patient(inquiry.linked(), inquiry.linked().patientId(), known.demographics().nameAt(now),
                known.inOrder(now), known.former(now), row.recordedAt(), row.recordedBy(), inquiry.asOf(),
                inquiry.incomplete());
    }

    @QueryHandler
    Hits handle(PatientSearch query) {
        AsOf asOf = freshness.asOf();
        Instant now = Clock.systemUTC().instant();
        SearchSql sql = new SearchSql(query);
        List<Hit> hits = database.sql(sql.text()).params(sql.parameters()).query(Columns.each(row -> {
            PatientDocument patient = row.json("content", PatientDocument.class);
            Demographics who = patient.demographics().inOrder(now);
            return new Hit(new PatientId(row.id("id")), row.idOrNull("matched_id", PatientId::new),
                    who.nameAt(now), who.names(), who.birthDate(),
                    who.sex(), who.identifiers(), who.animal() == null ? null : who.animal().species(),
                    patient.deceased(), patient.active(), row.version("incomplete"));
        })).list();
        String next = hits.size() <= query.limit() ? null : OpaqueCursor.text(query.offset() + query.limit());
        return new Hits(hits.stream().limit(query.limit()).toList(), next, asOf);
    }
}
