package org.anamnesis.records.checkup;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.checkup.Visit;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Warning;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.plumbing.serialization.EventJson;
import org.anamnesis.records.checkup.CheckupsOfPatient.Status;
import org.anamnesis.records.persistence.Fact;
import org.anamnesis.records.persistence.FactKey;
import org.jspecify.annotations.Nullable;

/** A checkup and how far it came. */
@Entity
@Table(name = "checkup")
class CheckupRow extends Fact {

    private @Nullable UUID practitionerId;
    private String visit;
    private String status;
    private @Nullable String ended;
    private @Nullable UUID signedBy;
    private @Nullable String cancelReason;

    protected CheckupRow() {}

    CheckupRow(FactKey key, EventContext recording, @Nullable PractitionerId practitioner, Visit visit,
            List<Warning> warnings) {
        super(key, recording, visit.start(), warnings);
        this.practitionerId = practitioner == null ? null : practitioner.value();
        this.visit = EventJson.write(visit);
        this.status = Status.OPEN.code();
    }

    void complete(@Nullable PractitionerId signer, @Nullable ClinicalTime end, List<Warning> doubts) {
        status = Status.COMPLETED.code();
        signedBy = signer == null ? null : signer.value();
        if (end != null) {
            ended = end.value();
            happenedBy(end);
        }
        doubt(doubts);
        changed();
    }

    void cancel(String reason) {
        status = Status.CANCELLED.code();
        cancelReason = reason;
        changed();
    }
}
