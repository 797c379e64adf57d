package org.anamnesis.records.scheduling;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.anamnesis.api.scheduling.VisitType;
import org.anamnesis.api.scheduling.event.VisitTypeEvent.VisitTypeDefined;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.plumbing.serialization.EventJson;
import org.anamnesis.records.persistence.TenantKey;
import org.jspecify.annotations.Nullable;

/** A type of visit as it was stated last. */
@Entity
@Table(name = "visit_type")
class VisitTypeRow {

    @EmbeddedId
    private TenantKey key;
    private String code;
    private String content;
    private @Nullable String retired;
    private long version;

    protected VisitTypeRow() {}

    VisitTypeRow(EventContext at, VisitTypeDefined it) {
        this.key = TenantKey.of(at, it.visitTypeId().value());
        state(at, it.visitType());
    }

    void state(EventContext at, VisitType visitType) {
        code = visitType.code();
        content = EventJson.write(visitType);
        retired = null;
        version = at.version();
    }

    void retire(EventContext at, String reason) {
        retired = reason;
        version = at.version();
    }
}
