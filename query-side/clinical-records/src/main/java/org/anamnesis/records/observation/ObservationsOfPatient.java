package org.anamnesis.records.observation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.observation.Observation;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Warning;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a patient's observations of all codes, the latest first.
 *
 * @param from  not before this; absent for no bound
 * @param to    not after this; absent for no bound
 * @param paging which page
 */
public record ObservationsOfPatient(String tenant, PatientId patientId, @Nullable ClinicalTime from,
        @Nullable ClinicalTime to, Paging paging) {

    /**
     * A page of observations; those entered in error are left out.
     *
     * @param linked     whom they are about
     * @param next       where the next page begins; absent on the last
     * @param asOf       up to when the record is read
     * @param incomplete events about the patient that could not be applied
     */
    public record Observations(@JsonUnwrapped LinkedPatients linked, List<Entry> observations, @Nullable String next,
            AsOf asOf, long incomplete) {}

    /**
     * An observation.
     *
     * @param patientId      the record it stands on, where that is not the survivor
     * @param checkupId      the checkup that made it
     * @param source         {@code checkup}, {@code late} for a result after completion, {@code home}, {@code
     *                       laboratory} or {@code other}
     * @param observation    what was observed
     * @param acknowledgedBy who saw a late result
     * @param recordedAt     when it was recorded
     * @param recordedBy     who recorded it, an id
     * @param warnings       what is to be doubted in it
     */
    public record Entry(ObservationId id, @Nullable PatientId patientId, @Nullable CheckupId checkupId, String source,
            Observation observation,
            @Nullable PractitionerId acknowledgedBy, Instant recordedAt, String recordedBy, List<Warning> warnings) {

        /** Reads it from a row of table observation. */
        public static Entry of(Columns row) throws SQLException {
            return new Entry(new ObservationId(row.id("id")), row.duplicate(),
                    row.idOrNull("checkup_id", CheckupId::new),
                    row.text("source"), row.json("content", Observation.class),
                    row.idOrNull("acknowledged_by", PractitionerId::new), row.instant("recorded_at"),
                    row.text("recorded_by"), row.warnings());
        }
    }
}
