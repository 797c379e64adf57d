package org.anamnesis.records.scheduling;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.anamnesis.api.scheduling.VisitType;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.plumbing.serialization.EventJson;
import org.anamnesis.records.persistence.AggregateRow;
import org.anamnesis.records.persistence.TenantKey;
import org.jspecify.annotations.Nullable;

/** A type of visit as it was stated last. */
@Entity
@Table(name = "visit_type")
class VisitTypeRow extends AggregateRow {

    @EmbeddedId
    private TenantKey key;
    private String code;
    private String content;
    private @Nullable String retired;

    protected VisitTypeRow() {}

    VisitTypeRow(TenantKey key) {
        this.key = key;
    }

    void state(EventContext at, VisitType visitType) {
        code = visitType.code();
        content = EventJson.write(visitType);
        retired = null;
        at(at);
    }

    void retire(String reason) {
        retired = reason;
    }
}
