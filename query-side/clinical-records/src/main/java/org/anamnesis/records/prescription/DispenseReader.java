package org.anamnesis.records.prescription;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.web.Cursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was handed over to a patient; what was entered in error is left out. */
@Component
record DispenseReader(JdbcClient database) {

    private static final String COLUMNS = """
            select id, prescription_id, content, clinical_from, recorded_at, recorded_by, warnings from dispense
            where tenant = :tenant and patient_id = linked.id and in_error is null and\s""";

    private static final String PAGE = LinkedPatients.each(COLUMNS + """
            (clinical_from, id) < (:time, :id) order by clinical_from desc, id desc limit :limit""") + " limit :limit";

    private static final String OF_PRESCRIPTION = LinkedPatients.each(COLUMNS + "prescription_id = :prescription");

    List<Placed> page(String tenant, LinkedPatients linked, Cursor after, int limit) {
        return database.sql(PAGE).param("tenant", tenant).params(linked.parameters())
                .param("time", after.timeParameter()).param("id", after.id()).param("limit", limit)
                .query(DispenseReader::read).list();
    }

    List<DispensesOfPatient.Entry> of(String tenant, LinkedPatients linked, PrescriptionId prescription) {
        return database.sql(OF_PRESCRIPTION).param("tenant", tenant).params(linked.parameters())
                .param("prescription", prescription.value()).query(DispenseReader::read).list().stream()
                .map(Placed::entry).toList();
    }

    private static Placed read(ResultSet result, int number) throws SQLException {
        Columns row = new Columns(result);
        return new Placed(DispensesOfPatient.Entry.of(row), new Cursor(row.instant("clinical_from"), row.id("id")));
    }

    record Placed(DispensesOfPatient.Entry entry, Cursor place) {}
}
