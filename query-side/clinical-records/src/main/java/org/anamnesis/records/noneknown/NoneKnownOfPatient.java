package org.anamnesis.records.noneknown;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.anamnesis.api.patient.NoneKnown;
import org.anamnesis.api.patient.NoneKnown.Subject;
import org.anamnesis.api.patient.NoneKnownId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.persistence.Columns;
import org.jspecify.annotations.Nullable;

/** Asks what a patient was asked about and has none of. */
public record NoneKnownOfPatient(String tenant, PatientId patientId) {

    /**
     * The statements in force: not entered in error, and with no entry recorded since that they would deny.
     *
     * @param linked     whom they are about
     * @param statements them, the latest first
     * @param asOf       up to when the record is read
     * @param incomplete events about the patient that could not be applied
     */
    public record Statements(@JsonUnwrapped LinkedPatients linked, List<Statement> statements, AsOf asOf,
            long incomplete) {}

    /**
     * A statement that none are known.
     *
     * @param patientId    the record it stands on, where that is not the survivor
     * @param subject      of what
     * @param asserted     when the patient was asked; absent where nobody says
     * @param contradicted whether the record held one at the time and holds it still: one of the two is wrong
     * @param recordedAt   when it was recorded
     * @param recordedBy   who recorded it, an id
     */
    public record Statement(NoneKnownId id, @Nullable PatientId patientId, Subject subject,
            @Nullable ClinicalTime asserted, boolean contradicted, Instant recordedAt, String recordedBy) {

        /** Reads it from a row with the columns of {@link NoneKnownSql}. */
        public static Statement of(Columns row) throws SQLException {
            NoneKnown stated = row.json("content", NoneKnown.class);
            return new Statement(new NoneKnownId(row.id("id")), row.duplicate(), stated.subject(), stated.asserted(),
                    row.text("status").equals("contradicted"), row.instant("recorded_at"), row.text("recorded_by"));
        }
    }
}
