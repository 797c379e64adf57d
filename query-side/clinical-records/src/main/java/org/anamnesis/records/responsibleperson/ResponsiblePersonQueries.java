package org.anamnesis.records.responsibleperson;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.responsibleperson.LinkId;
import org.anamnesis.api.responsibleperson.ResponsiblePersonRefusal;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Period;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.plumbing.processing.Freshness;
import org.anamnesis.records.patient.Former;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.patient.PatientDocument;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.persistence.TenantKey;
import org.anamnesis.records.responsibleperson.PatientsOfResponsiblePerson.Linked;
import org.anamnesis.records.responsibleperson.PatientsOfResponsiblePerson.Patients;
import org.anamnesis.records.responsibleperson.ResponsiblePersonOfTenant.Person;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers who responsible persons are, and for whom. */
@Component
record ResponsiblePersonQueries(ResponsiblePersonRows rows, JdbcClient database, Freshness freshness) {

    private static final String PATIENTS = """
            select l.id, l.patient_id, l.relationship, l.period, nullif(p.id, l.patient_id) as survivor_id, p.content
            from patient_link l left join patient p on p.tenant = l.tenant and p.id = %s
            where l.tenant = ? and l.person_id = ? and l.in_error is null
            order by l.clinical_from desc, l.id desc""".formatted(LinkedPatients.survivorOf("l"));

    @QueryHandler
    Person handle(ResponsiblePersonOfTenant query) {
        AsOf asOf = freshness.asOf();
        long incomplete = freshness.deadLetters(query.tenant(), query.personId());
        return rows.findById(new TenantKey(query.tenant(), query.personId().value()))
                .map(row -> person(query, row, asOf, incomplete))
                .orElseThrow(() -> new CommandRefused(ResponsiblePersonRefusal.RESPONSIBLE_PERSON_UNKNOWN));
    }

    private static Person person(ResponsiblePersonOfTenant query, ResponsiblePersonRow row, AsOf asOf,
            long incomplete) {
        Instant now = Clock.systemUTC().instant();
        ResponsiblePersonDocument known = row.content();
        return new Person(query.personId(), known.withContact(known.contact().inOrder(now)),
                Former.of(List.of(), List.of(), known.contact(), now), row.recordedAt(), row.recordedBy(), asOf,
                incomplete);
    }

    @QueryHandler
    Patients handle(PatientsOfResponsiblePerson query) {
        Person person = handle(new ResponsiblePersonOfTenant(query.tenant(), query.personId()));
        List<Linked> patients = database.sql(PATIENTS).params(query.tenant(), query.personId().value())
                .query(Columns.each(ResponsiblePersonQueries::linked)).list();
        return new Patients(patients, person.asOf(), person.incomplete());
    }

    private static Linked linked(Columns row) throws SQLException {
        PatientDocument patient = row.jsonOrNull("content", PatientDocument.class);
        return new Linked(new LinkId(row.id("id")), new PatientId(row.id("patient_id")),
                row.idOrNull("survivor_id", PatientId::new), row.json("relationship", CodeableConcept.class),
                row.json("period", Period.class),
                patient == null ? null : patient.demographics().inOrder(Clock.systemUTC().instant()),
                patient == null ? null : patient.deceased());
    }
}
