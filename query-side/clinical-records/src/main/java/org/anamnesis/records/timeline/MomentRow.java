package org.anamnesis.records.timeline;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Warning;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.records.persistence.Fact;
import org.anamnesis.records.persistence.FactKey;
import org.jspecify.annotations.Nullable;

/** Something that happened to a patient's record and is no fact with a row of its own. */
@Entity
@Table(name = "moment")
class MomentRow extends Fact {

    private String kind;
    private UUID factId;
    private @Nullable UUID checkupId;
    private @Nullable UUID prescriptionId;
    private @Nullable String content;

    @SuppressWarnings("NullAway")
    protected MomentRow() {}

    MomentRow(EventContext recording, PatientId patient, TimelineOfPatient.Kind kind, UUID factId,
            @Nullable ClinicalTime time) {
        this(recording, patient, kind, factId, time, List.of());
    }

    MomentRow(EventContext recording, PatientId patient, TimelineOfPatient.Kind kind, UUID factId,
            @Nullable ClinicalTime time, List<Warning> warnings) {
        super(FactKey.of(recording, patient, recording.eventId()), recording, time, warnings);
        this.kind = kind.code();
        this.factId = factId;
    }

    MomentRow in(UUID checkup) {
        checkupId = checkup;
        return this;
    }

    MomentRow under(UUID prescription) {
        prescriptionId = prescription;
        return this;
    }

    MomentRow saying(String text) {
        content = text;
        return this;
    }
}
