package org.anamnesis.records.prescription;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.prescription.IssueId;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.records.patient.Subject;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.prescription.RefillsDue.Due;
import org.anamnesis.records.prescription.WorkItems.Item;
import org.anamnesis.records.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Reads what prescribers have still to do, one by one or all of a tenant. */
@Component
record MedicationWorklists(JdbcClient database) {

    private static final String ISSUES = """
            select f.id, f.prescription_id, %s, f.practitioner_id, p.name, f.content, f.clinical_from, f.recorded_at
            from medication_issue f
            join prescription r on r.tenant = f.tenant and r.patient_id = f.patient_id and r.id = f.prescription_id
            left join practitioner p on p.tenant = f.tenant and p.id = f.practitioner_id
            %s
            where f.tenant = :tenant %%s and f.in_error is null and f.mitigated_by is null
              and r.status in ('active', 'on-hold') and not %s and (f.clinical_from, f.id) < (:time, :id)
            order by f.clinical_from desc, f.id desc limit :limit"""
            .formatted(Subject.COLUMNS, Subject.JOIN, Subject.DECEASED);

    private static final String TO_REFILL = """
            f.tenant = :tenant %s and f.in_error is null and f.status = 'active' and f.fills is not null
            and f.fills_left > 0 and not\s""" + Subject.DECEASED + " and ";

    private static final String REFILLS = """
            select f.id, %s, f.practitioner_id, p.name, f.content, f.terms, f.supplied_until, f.fills_left
            from prescription f
            left join practitioner p on p.tenant = f.tenant and p.id = f.practitioner_id
            %s
            where %s f.supplied_until <= :before and (f.supplied_until, f.id) > (:day, :id)
            order by f.supplied_until, f.id limit :limit""".formatted(Subject.COLUMNS, Subject.JOIN, TO_REFILL);

    private static final String NOT_RECKONED = "select count(*) from prescription f where " + TO_REFILL
            + "f.supplied_until is null";

    Page<Item> issues(WorkItems query) {
        return query.paging().latestFirst(statement(ISSUES, query.tenant(), query.practitionerId()), "clinical_from",
                MedicationWorklists::item);
    }

    Page<Due> refills(RefillsDue query) {
        return query.paging().earliestDayFirst(statement(REFILLS, query.tenant(), query.practitionerId())
                .param("before", query.before()), "supplied_until", MedicationWorklists::due);
    }

    long notReckoned(RefillsDue query) {
        return statement(NOT_RECKONED, query.tenant(), query.practitionerId()).query(Long.class).single();
    }

    private StatementSpec statement(String sql, String tenant, @Nullable PractitionerId practitioner) {
        return practitioner == null
                ? database.sql(sql.formatted("")).param("tenant", tenant)
                : database.sql(sql.formatted("and f.practitioner_id = :practitioner")).param("tenant", tenant)
                        .param("practitioner", practitioner.value());
    }

    private static Item item(Columns row) throws SQLException {
        Subject who = Subject.of(row);
        Detected detected = row.json("content", Detected.class);
        return new Item(new IssueId(row.id("id")), new PrescriptionId(row.id("prescription_id")), who.patientId(),
                who.survivorId(), who.patientName(), detected.medication(),
                Prescriber.of(row, "practitioner_id", "name"), detected.alerts(), row.instant("recorded_at"));
    }

    private static Due due(Columns row) throws SQLException {
        Subject who = Subject.of(row);
        Ordered ordered = row.json("content", Ordered.class);
        Terms terms = ordered.now(row.jsonOrNull("terms", Terms.class));
        Validity validity = Validity.of(terms.validUntil(), LocalDate.now(Clock.systemUTC()));
        return new Due(new PrescriptionId(row.id("id")), who.patientId(), who.survivorId(), who.patientName(),
                ordered.medication(), Prescriber.of(row, "practitioner_id", "name"),
                Objects.requireNonNull(row.dayOrNull("supplied_until")), row.number("fills_left"), terms.validUntil(),
                validity, validity == Validity.EXPIRED);
    }
}
