package org.anamnesis.records.patient;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.anamnesis.api.patient.event.MergeEvent.PatientsMerged;
import org.anamnesis.api.patient.event.MergeEvent.PatientsUnmerged;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.records.persistence.FactKey;
import org.jspecify.annotations.Nullable;

/** A duplicate's link to its survivor, from a merge on and until it was taken back. */
@Entity
@Table(name = "patient_merge")
class MergeRow {

    @EmbeddedId
    private FactKey key;
    private UUID survivorId;
    private Instant mergedAt;
    private String mergedBy;
    private String mergeReason;
    private @Nullable Instant unmergedAt;
    private @Nullable String unmergedBy;
    private @Nullable String unmergeReason;

    protected MergeRow() {}

    MergeRow(EventContext recording, PatientsMerged merged) {
        this.key = FactKey.of(recording, merged.patientId(), recording.eventId());
        this.survivorId = merged.survivorId().value();
        this.mergedAt = recording.at();
        this.mergedBy = recording.actor();
        this.mergeReason = merged.reason();
    }

    void end(EventContext recording, PatientsUnmerged unmerged) {
        unmergedAt = recording.at();
        unmergedBy = recording.actor();
        unmergeReason = unmerged.reason();
    }
}
