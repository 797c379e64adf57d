package org.anamnesis.records.prescription;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.prescription.event.MedicationIssueEvent.IssueDetected;
import org.anamnesis.api.prescription.event.MedicationIssueEvent.IssueMitigated;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.plumbing.serialization.EventJson;
import org.anamnesis.records.persistence.Fact;
import org.anamnesis.records.persistence.FactKey;
import org.jspecify.annotations.Nullable;

/** What became known against a medication after it was prescribed, and what was done about it. */
@Entity
@Table(name = "medication_issue")
class MedicationIssueRow extends Fact {

    private UUID prescriptionId;
    private @Nullable UUID practitionerId;
    private String content;
    private @Nullable UUID mitigatedBy;
    private @Nullable Instant mitigatedAt;
    private @Nullable String action;

    protected MedicationIssueRow() {}

    MedicationIssueRow(EventContext recording, IssueDetected it, CodeableConcept medication) {
        super(FactKey.of(recording, it.patientId(), it.issueId().value()), recording, null, List.of());
        this.prescriptionId = it.prescriptionId().value();
        this.practitionerId = it.practitionerId() == null ? null : it.practitionerId().value();
        this.content = EventJson.write(new Detected(medication, it.alerts()));
    }

    void mitigate(EventContext recording, IssueMitigated it) {
        mitigatedBy = it.practitionerId().value();
        mitigatedAt = recording.at();
        action = it.action();
        changed();
    }
}
