package org.anamnesis.records.responsibleperson;

import java.util.UUID;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.responsibleperson.LinkId;
import org.anamnesis.api.responsibleperson.ResponsiblePersonRefusal;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Contact;
import org.anamnesis.api.value.HumanName;
import org.anamnesis.api.value.Period;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.plumbing.processing.Freshness;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.responsibleperson.PatientsOfResponsiblePerson.Linked;
import org.anamnesis.records.responsibleperson.PatientsOfResponsiblePerson.Patients;
import org.anamnesis.records.responsibleperson.ResponsiblePersonOfTenant.Person;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers who responsible persons are, and for whom. */
@Component
class ResponsiblePersonQueries {

    private final JdbcClient database;
    private final Freshness freshness;

    ResponsiblePersonQueries(JdbcClient database, Freshness freshness) {
        this.database = database;
        this.freshness = freshness;
    }

    @QueryHandler
    Person handle(ResponsiblePersonOfTenant query) {
        AsOf asOf = freshness.asOf();
        long parked = freshness.deadLetters(query.tenant(), query.personId());
        return database.sql("""
                select name, contact, recorded_at, recorded_by from responsible_person where tenant = ? and id = ?""")
                .params(query.tenant(), query.personId().value()).query((result, number) -> {
                    Columns row = new Columns(result);
                    return new Person(query.personId(), row.json("name", HumanName.class),
                            row.json("contact", Contact.class), row.instant("recorded_at"), row.text("recorded_by"),
                            asOf, parked);
                }).optional()
                .orElseThrow(() -> new CommandRefused(ResponsiblePersonRefusal.RESPONSIBLE_PERSON_UNKNOWN));
    }

    @QueryHandler
    Patients handle(PatientsOfResponsiblePerson query) {
        Person person = handle(new ResponsiblePersonOfTenant(query.tenant(), query.personId()));
        return new Patients(database
                .sql("""
                        select l.id, l.patient_id, l.relationship, l.period, nullif(p.id, l.patient_id) as survivor_id, p.demographics,
                               p.deceased
                        from patient_link l left join patient p on p.tenant = l.tenant and p.id = %s
                        where l.tenant = ? and l.person_id = ? and l.in_error is null
                        order by l.clinical_from desc, l.id desc"""
                        .formatted(LinkedPatients.survivorOf("l")))
                .params(query.tenant(), query.personId().value()).query((result, number) -> {
                    Columns row = new Columns(result);
                    UUID survivor = row.idOrNull("survivor_id");
                    return new Linked(new LinkId(row.id("id")), new PatientId(row.id("patient_id")),
                            survivor == null ? null : new PatientId(survivor),
                            row.json("relationship", CodeableConcept.class), row.json("period", Period.class),
                            row.jsonOrNull("demographics", Demographics.class), row.timeOrNull("deceased"));
                }).list(), person.asOf(), person.incomplete());
    }
}
