package org.anamnesis.records.prescription;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.prescription.IssueId;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.prescription.RefillsDue.Due;
import org.anamnesis.records.prescription.WorkItems.Item;
import org.anamnesis.records.web.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what prescribers have still to do, one by one or all of a tenant. */
@Component
record MedicationWorklists(JdbcClient database) {

    private static final String ISSUES = """
            select f.id, f.prescription_id, f.patient_id, f.practitioner_id, p.name, f.content, f.clinical_from,
                   f.recorded_at, nullif(who.id, f.patient_id) as survivor_id, who.name as patient_name
            from medication_issue f
            join prescription r on r.tenant = f.tenant and r.patient_id = f.patient_id and r.id = f.prescription_id
            left join practitioner p on p.tenant = f.tenant and p.id = f.practitioner_id
            left join patient who on who.tenant = f.tenant and who.id = %s
            where f.tenant = :tenant %%s and f.in_error is null and f.mitigated_by is null
              and r.status in ('active', 'on-hold') and (f.clinical_from, f.id) < (:time, :id)
            order by f.clinical_from desc, f.id desc limit :limit"""
            .formatted(LinkedPatients.survivorOf("f"));

    private static final String TO_REFILL = """
            f.tenant = :tenant %s and f.in_error is null and f.status = 'active' and f.fills is not null
            and f.fills_left > 0 and\s""";

    private static final String REFILLS = """
            select f.id, f.patient_id, f.practitioner_id, p.name, f.content, f.terms, f.supplied_until, f.fills_left,
                   nullif(who.id, f.patient_id) as survivor_id, who.name as patient_name
            from prescription f
            left join practitioner p on p.tenant = f.tenant and p.id = f.practitioner_id
            left join patient who on who.tenant = f.tenant and who.id = %s
            where %s f.supplied_until <= :before and (f.supplied_until, f.id) > (:day, :id)
            order by f.supplied_until, f.id limit :limit""".formatted(LinkedPatients.survivorOf("f"), TO_REFILL);

    private static final String NOT_RECKONED = "select count(*) from prescription f where " + TO_REFILL
            + "f.supplied_until is null";

    private static final Cursor BEGINNING = new Cursor(Instant.parse("0001-01-01T00:00:00Z"), new UUID(0, 0));

    List<Placed<Item>> issues(WorkItems query) {
        Cursor start = query.after() == null ? Cursor.START : query.after();
        return statement(ISSUES, query.tenant(), query.practitionerId()).param("time", start.timeParameter())
                .param("id", start.id()).param("limit", query.limit() + 1).query(MedicationWorklists::item).list();
    }

    List<Placed<Due>> refills(RefillsDue query) {
        Cursor start = query.after() == null ? BEGINNING : query.after();
        return statement(REFILLS, query.tenant(), query.practitionerId()).param("before", query.before())
                .param("day", start.time().atOffset(ZoneOffset.UTC).toLocalDate()).param("id", start.id())
                .param("limit", query.limit() + 1).query(MedicationWorklists::due).list();
    }

    long notReckoned(RefillsDue query) {
        return statement(NOT_RECKONED, query.tenant(), query.practitionerId()).query(Long.class).single();
    }

    private JdbcClient.StatementSpec statement(String sql, String tenant, @Nullable PractitionerId practitioner) {
        return practitioner == null
                ? database.sql(sql.formatted("")).param("tenant", tenant)
                : database.sql(sql.formatted("and f.practitioner_id = :practitioner")).param("tenant", tenant)
                        .param("practitioner", practitioner.value());
    }

    private static Placed<Item> item(ResultSet result, int number) throws SQLException {
        Columns row = new Columns(result);
        Detected detected = row.json("content", Detected.class);
        return new Placed<>(new Item(new IssueId(row.id("id")), new PrescriptionId(row.id("prescription_id")),
                new PatientId(row.id("patient_id")), survivor(row), name(row), detected.medication(),
                Prescriber.of(row, "practitioner_id", "name"), detected.alerts(), row.instant("recorded_at")),
                new Cursor(row.instant("clinical_from"), row.id("id")));
    }

    private static Placed<Due> due(ResultSet result, int number) throws SQLException {
        Columns row = new Columns(result);
        Ordered ordered = row.json("content", Ordered.class);
        Terms terms = ordered.now(row.jsonOrNull("terms", Terms.class));
        LocalDate until = result.getObject("supplied_until", LocalDate.class);
        return new Placed<>(
                new Due(new PrescriptionId(row.id("id")), new PatientId(row.id("patient_id")), survivor(row), name(row),
                        ordered.medication(), Prescriber.of(row, "practitioner_id", "name"), until,
                        row.number("fills_left"),
                        terms.validUntil(), Prescription.expired(terms, LocalDate.now(Clock.systemUTC()))),
                new Cursor(until.atStartOfDay(ZoneOffset.UTC).toInstant(), row.id("id")));
    }

    private static @Nullable PatientId survivor(Columns row) throws SQLException {
        UUID survivor = row.idOrNull("survivor_id");
        return survivor == null ? null : new PatientId(survivor);
    }

    private static @Nullable String name(Columns row) throws SQLException {
        return row.textOrNull("patient_name");
    }

    record Placed<E>(E entry, Cursor place) {}
}
