package org.anamnesis.records.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.DiagnosticReport;
import org.anamnesis.api.checkup.DiagnosticReportId;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.Warning;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.records.observation.ObservationsOfPatient;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the reports on a patient, the latest first.
 *
 * @param paging which page
 */
public record DiagnosticReportsOfPatient(String tenant, PatientId patientId, Paging paging) {

    /**
     * A page of reports; those entered in error are left out.
     *
     * @param linked     whom they are about
     * @param next       where the next page begins; absent on the last
     * @param asOf       up to when the record is read
     * @param incomplete events about the patient that could not be applied
     */
    public record Reports(@JsonUnwrapped LinkedPatients linked, List<Entry> reports, @Nullable String next, AsOf asOf,
            long incomplete) {}

    /**
     * A report.
     *
     * @param patientId        the record it stands on, where that is not the survivor
     * @param checkupId        the checkup it belongs to
     * @param diagnosticReport what was recorded, with the observations by their ids
     * @param observations     the observations, in the order of the report, without those entered in error; absent
     *                         where the report stands within its checkup
     * @param recordedAt       when it was recorded
     * @param recordedBy       who recorded it, an id
     * @param warnings         what is to be doubted in it
     */
    public record Entry(DiagnosticReportId id, @Nullable PatientId patientId, CheckupId checkupId,
            DiagnosticReport diagnosticReport, @Nullable List<ObservationsOfPatient.Entry> observations,
            Instant recordedAt, String recordedBy,
            List<Warning> warnings) {

        /** Reads it from a row of table act. */
        static Entry of(Columns row) throws SQLException {
            return new Entry(new DiagnosticReportId(row.id("id")), row.duplicate(), new CheckupId(row.id("checkup_id")),
                    row.json("content", DiagnosticReport.class), null, row.instant("recorded_at"),
                    row.text("recorded_by"), row.warnings());
        }

        /** Together with those of the observations that are its own. */
        Entry with(Map<ObservationId, ObservationsOfPatient.Entry> found) {
            return new Entry(id, patientId, checkupId, diagnosticReport,
                    diagnosticReport.results().stream().map(found::get).filter(Objects::nonNull).toList(),
                    recordedAt, recordedBy, warnings);
        }
    }
}
