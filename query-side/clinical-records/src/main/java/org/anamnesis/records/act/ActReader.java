package org.anamnesis.records.act;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.records.observation.ObservationsOfPatient;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.web.Cursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was done to a patient; what was entered in error is left out. */
@Component
public record ActReader(JdbcClient database) {

    private static final String PAGE = LinkedPatients.each("""
            select id, checkup_id, content, clinical_from, recorded_at, recorded_by, warnings from act
            where tenant = :tenant and patient_id = linked.id and in_error is null and kind = :kind
              and (clinical_from, id) < (:time, :id)
            order by clinical_from desc, id desc limit :limit""") + " limit :limit";

    private static final String OF_CHECKUPS = """
            select id, nullif(patient_id, :survivor) as duplicate_id, checkup_id, kind, content, recorded_at,
                   recorded_by, warnings
            from act
            where tenant = :tenant and patient_id = any (:patients) and checkup_id = any (:checkups)
              and in_error is null
            order by clinical_from, id""";

    private static final String OBSERVATIONS = """
            select id, nullif(patient_id, :survivor) as duplicate_id, checkup_id, source, content, acknowledged_by,
                   recorded_at, recorded_by, warnings
            from observation
            where tenant = :tenant and patient_id = any (:patients) and id = any (:ids) and in_error is null""";

    <E> List<Placed<E>> page(String tenant, LinkedPatients linked, String kind, Cursor after, int limit,
            Reading<E> reading) {
        return statement(PAGE, tenant, linked).param("kind", kind).param("time", after.timeParameter())
                .param("id", after.id()).param("limit", limit)
                .query((result, number) -> {
                    Columns row = new Columns(result);
                    return new Placed<>(reading.of(row), new Cursor(row.instant("clinical_from"), row.id("id")));
                }).list();
    }

    /** The observations of ids, without those entered in error. */
    Map<ObservationId, ObservationsOfPatient.Entry> observations(String tenant, LinkedPatients linked,
            List<ObservationId> ids) {
        return statement(OBSERVATIONS, tenant, linked)
                .param("ids", ids.stream().map(ObservationId::value).toArray(UUID[]::new))
                .query((result, number) -> ObservationsOfPatient.Entry.of(new Columns(result))).list().stream()
                .collect(Collectors.toMap(ObservationsOfPatient.Entry::id, Function.identity()));
    }

    /** What was done in checkups, by checkup. */
    public Map<UUID, ActsOfCheckup> ofCheckups(String tenant, LinkedPatients linked, UUID... checkups) {
        Map<UUID, ActsOfCheckup> acts = new HashMap<>();
        statement(OF_CHECKUPS, tenant, linked).param("checkups", checkups).query(result -> {
            Columns row = new Columns(result);
            add(row, acts.computeIfAbsent(row.id("checkup_id"), none -> new ActsOfCheckup(new ArrayList<>(),
                    new ArrayList<>(), new ArrayList<>())));
        });
        return acts;
    }

    private JdbcClient.StatementSpec statement(String sql, String tenant, LinkedPatients linked) {
        return database.sql(sql).param("tenant", tenant).params(linked.parameters());
    }

    private static void add(Columns row, ActsOfCheckup acts) throws SQLException {
        switch (row.text("kind")) {
            case ActRow.PROCEDURE -> acts.procedures().add(ProceduresOfPatient.Entry.of(row));
            case ActRow.IMMUNIZATION -> acts.immunizations().add(ImmunizationsOfPatient.Entry.of(row));
            case ActRow.DIAGNOSTIC_REPORT -> acts.diagnosticReports().add(DiagnosticReportsOfPatient.Entry.of(row));
            default -> throw new IllegalStateException("No kind of act: " + row.text("kind"));
        }
    }

    /** Reads an entry from a row of table act. */
    interface Reading<E> {

        E of(Columns row) throws SQLException;
    }

    record Placed<E>(E entry, Cursor place) {}
}
