package org.anamnesis.records.prescription;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.records.edge.Cursor;
import org.anamnesis.records.row.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was handed over from the records of a patient; what was entered in error is left out. */
@Component
class DispenseReader {

    private static final String COLUMNS = """
            select id, prescription_id, content, clinical_from, recorded_at, recorded_by, warnings from dispense
            where tenant = :tenant and patient_id = any (:patients) and in_error is null and\s""";

    private static final String LATEST_FIRST = " order by clinical_from desc, id desc";

    private final JdbcClient database;

    DispenseReader(JdbcClient database) {
        this.database = database;
    }

    List<Placed> page(String tenant, List<PatientId> patients, Cursor after, int limit) {
        return statement(tenant, patients, "(clinical_from, id) < (:time, :id)" + LATEST_FIRST + " limit :limit")
                .param("time", after.timeParameter()).param("id", after.id()).param("limit", limit)
                .query(DispenseReader::read).list();
    }

    List<DispensesOfPatient.Entry> of(String tenant, List<PatientId> patients, PrescriptionId prescription) {
        return statement(tenant, patients, "prescription_id = :prescription" + LATEST_FIRST)
                .param("prescription", prescription.value()).query(DispenseReader::read).list().stream()
                .map(Placed::entry).toList();
    }

    private JdbcClient.StatementSpec statement(String tenant, List<PatientId> patients, String which) {
        return database.sql(COLUMNS + which).param("tenant", tenant).param("patients",
                patients.stream().map(PatientId::value).toArray(UUID[]::new));
    }

    private static Placed read(ResultSet result, int number) throws SQLException {
        Columns row = new Columns(result);
        return new Placed(DispensesOfPatient.Entry.of(row), new Cursor(row.instant("clinical_from"), row.id("id")));
    }

    record Placed(DispensesOfPatient.Entry entry, Cursor place) {}
}
