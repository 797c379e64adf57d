package org.anamnesis.records.patient;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.persistence.Columns;
import org.jspecify.annotations.Nullable;

/** Asks which merges a patient's records took part in. */
public record MergesOfPatient(String tenant, PatientId patientId) {

    /**
     * The merges, the latest first, those taken back too.
     *
     * @param linked     which records are about the patient now
     * @param asOf       up to when the record is read
     * @param incomplete events about the patient that could not be applied
     */
    public record Merges(@JsonUnwrapped LinkedPatients linked, List<Merge> merges, AsOf asOf, long incomplete) {}

    /**
     * A merge.
     *
     * @param duplicateId the record that was merged
     * @param survivorId  the record that stood for both
     * @param merged      who merged them, when and why
     * @param unmerged    who took it back, when and why; absent while it stands
     */
    public record Merge(UUID id, PatientId duplicateId, PatientId survivorId, Decision merged,
            @Nullable Decision unmerged) {

        /** Reads it from a row of table patient_merge. */
        static Merge of(Columns row) throws SQLException {
            return new Merge(row.id("id"), new PatientId(row.id("patient_id")), new PatientId(row.id("survivor_id")),
                    new Decision(row.instant("merged_at"), row.text("merged_by"), row.text("merge_reason")),
                    row.textOrNull("unmerged_by") == null
                            ? null
                            : new Decision(row.instant("unmerged_at"), row.text("unmerged_by"),
                                    row.text("unmerge_reason")));
        }
    }

    /**
     * What somebody decided about the link.
     *
     * @param recordedAt when
     * @param recordedBy who, an id
     * @param reason     why
     */
    public record Decision(Instant recordedAt, String recordedBy,
            @Schema(example = "Same passport and mother's name; registered twice at the front desk") String reason) {}
}
