package org.anamnesis.records.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.Immunization;
import org.anamnesis.api.checkup.ImmunizationId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.Warning;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * Asks what a patient was vaccinated with, the latest first.
 *
 * @param paging which page
 */
public record ImmunizationsOfPatient(String tenant, PatientId patientId, Paging paging) {

    /**
     * A page of immunizations; those entered in error are left out.
     *
     * @param linked     whom they are about
     * @param next       where the next page begins; absent on the last
     * @param asOf       up to when the record is read
     * @param incomplete events about the patient that could not be applied
     */
    public record Immunizations(@JsonUnwrapped LinkedPatients linked, List<Entry> immunizations, @Nullable String next,
            AsOf asOf, long incomplete) {}

    /**
     * An immunization.
     *
     * @param patientId    the record it stands on, where that is not the survivor
     * @param checkupId    the checkup it belongs to
     * @param immunization what was recorded
     * @param recordedAt   when it was recorded
     * @param recordedBy   who recorded it, an id
     * @param warnings     what is to be doubted in it
     */
    public record Entry(ImmunizationId id, @Nullable PatientId patientId, CheckupId checkupId,
            Immunization immunization, Instant recordedAt,
            String recordedBy,
            List<Warning> warnings) {

        /** Reads it from a row of table act. */
        static Entry of(Columns row) throws SQLException {
            return new Entry(new ImmunizationId(row.id("id")), row.duplicate(), new CheckupId(row.id("checkup_id")),
                    row.json("content", Immunization.class), row.instant("recorded_at"), row.text("recorded_by"),
                    row.warnings());
        }
    }
}
