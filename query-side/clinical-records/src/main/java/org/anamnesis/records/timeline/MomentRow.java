package org.anamnesis.records.timeline;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.anamnesis.api.timeline.ClinicalEvent;
import org.anamnesis.api.timeline.Moment;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.plumbing.serialization.EventJson;
import org.anamnesis.plumbing.serialization.EventTypes;
import org.anamnesis.records.persistence.FactKey;
import org.jspecify.annotations.Nullable;

/** What a clinical event tells. Its id is that of the fact that began with it, or else the event's. */
@Entity
@Table(name = "moment")
class MomentRow {

    @EmbeddedId
    private FactKey key;
    private String kind;
    private String content;
    private Instant clinicalFrom;
    private Instant recordedAt;
    private String recordedBy;
    private @Nullable String inError;

    protected MomentRow() {}

    MomentRow(EventContext at, ClinicalEvent event) {
        Moment moment = event.moment();
        this.key = FactKey.of(at, event.patientId(), moment.first() ? moment.factId() : at.eventId());
        this.kind = Objects.requireNonNull(EventTypes.nameOf(event.getClass()));
        this.content = EventJson.write(moment);
        this.clinicalFrom = moment.time() == null ? at.at() : moment.time().earliest();
        this.recordedAt = at.at();
        this.recordedBy = at.actor();
    }
}
