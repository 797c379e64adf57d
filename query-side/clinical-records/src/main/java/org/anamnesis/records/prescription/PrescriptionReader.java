package org.anamnesis.records.prescription;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.prescription.RenewalId;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.prescription.PrescriptionOfPatient.Renewed;
import org.anamnesis.records.prescription.PrescriptionsOfPatient.Status;
import org.anamnesis.records.web.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads prescriptions of a patient, with what became known against them: two statements. */
@Component
record PrescriptionReader(JdbcClient database) {

    // The columns are named as in the statement of the chart.
    private static final String COLUMNS = """
            select f.id, f.practitioner_id as other, f.checkup_id, f.status, f.content, f.terms as a, p.name as b,
                   f.supplied_until::text as c, f.fills_left as rank, f.status_reason as reason, f.clinical_from,
                   f.recorded_at, f.recorded_by, f.warnings, f.in_error
            from prescription f left join practitioner p on p.tenant = f.tenant and p.id = f.practitioner_id
            where f.tenant = :tenant and f.patient_id = linked.id and\s""";

    private static final String PAGE = LinkedPatients.each(COLUMNS + """
            f.in_error is null and f.status = any (:statuses) and (f.clinical_from, f.id) < (:time, :id)
            order by f.clinical_from desc, f.id desc limit :limit""") + " limit :limit";

    private static final String IN_USE = LinkedPatients
            .each(COLUMNS + "f.in_error is null and f.status in ('active', 'on-hold')");

    private static final String ONE = LinkedPatients.each(COLUMNS + "f.id = :id");

    List<Placed> page(String tenant, LinkedPatients linked, Set<Status> statuses, Cursor after, int limit) {
        return complete(tenant, linked, statement(tenant, linked, PAGE)
                .param("statuses", statuses.stream().map(Status::code).toArray(String[]::new))
                .param("time", after.timeParameter()).param("id", after.id()).param("limit", limit)
                .query(PrescriptionReader::read).list());
    }

    List<Placed> inUse(String tenant, LinkedPatients linked) {
        return complete(tenant, linked, statement(tenant, linked, IN_USE).query(PrescriptionReader::read).list());
    }

    List<Placed> one(String tenant, LinkedPatients linked, PrescriptionId prescription) {
        return complete(tenant, linked, statement(tenant, linked, ONE)
                .param("id", prescription.value()).query(PrescriptionReader::read).list());
    }

    List<Renewed> renewals(String tenant, LinkedPatients linked, PrescriptionId prescription) {
        return statement(tenant, linked, """
                select f.id, f.practitioner_id, p.name, f.content
                from renewal f left join practitioner p on p.tenant = f.tenant and p.id = f.practitioner_id
                where f.tenant = :tenant and f.patient_id = any (:patients) and f.prescription_id = :prescription
                order by f.clinical_from desc, f.recorded_at desc, f.id desc""")
                .param("prescription", prescription.value()).query((result, number) -> {
                    Columns row = new Columns(result);
                    return new Renewed(new RenewalId(row.id("id")), Prescriber.of(row, "practitioner_id", "name"),
                            row.json("content", Ordered.class).terms());
                }).list();
    }

    /** The issues of prescriptions, by prescription, the latest first. */
    Map<UUID, List<Issue>> issues(String tenant, LinkedPatients linked, UUID... prescriptions) {
        return statement(tenant, linked, """
                select id, prescription_id, content, mitigated_by, mitigated_at, action, recorded_at
                from medication_issue
                where tenant = :tenant and patient_id = any (:patients) and prescription_id = any (:prescriptions)
                order by recorded_at desc, id desc""").param("prescriptions", prescriptions)
                .query((result, number) -> {
                    Columns row = new Columns(result);
                    return Map.entry(row.id("prescription_id"), Issue.of(row));
                }).list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private JdbcClient.StatementSpec statement(String tenant, LinkedPatients linked, String sql) {
        return database.sql(sql).param("tenant", tenant).params(linked.parameters());
    }

    private List<Placed> complete(String tenant, LinkedPatients linked, List<Placed> bare) {
        Map<UUID, List<Issue>> issues = issues(tenant, linked,
                bare.stream().map(placed -> placed.place().id()).toArray(UUID[]::new));
        return bare.stream().map(placed -> placed.with(issues.getOrDefault(placed.place().id(), List.of()))).toList();
    }

    private static Placed read(ResultSet result, int number) throws SQLException {
        Columns row = new Columns(result);
        return new Placed(new Cursor(row.instant("clinical_from"), row.id("id")),
                Prescription.of(row, LocalDate.now(Clock.systemUTC())), row.json("content", Ordered.class).terms(),
                List.of(), row.textOrNull("in_error"));
    }

    /** A prescription and its place in the order, with what only an answer about itself says. */
    record Placed(Cursor place, Prescription prescription, Terms ordered, List<Issue> issues,
            @Nullable String enteredInError) {

        private Placed with(List<Issue> all) {
            return new Placed(place,
                    prescription.with(all.stream().filter(issue -> issue.mitigation() == null).toList()), ordered, all,
                    enteredInError);
        }
    }
}
