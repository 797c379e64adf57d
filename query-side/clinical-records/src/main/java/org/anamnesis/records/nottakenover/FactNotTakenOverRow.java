package org.anamnesis.records.nottakenover;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.anamnesis.api.patient.FactNotTakenOver;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.plumbing.serialization.EventJson;
import org.anamnesis.records.persistence.Fact;
import org.anamnesis.records.persistence.FactKey;
import org.jspecify.annotations.Nullable;

/** A fact that an import told and the record did not take over. */
@Entity
@Table(name = "fact_not_taken_over")
class FactNotTakenOverRow extends Fact {

    private String kind;
    private @Nullable String content;
    private String reason;
    private boolean settled;

    protected FactNotTakenOverRow() {}

    FactNotTakenOverRow(FactKey key, EventContext recording) {
        super(key, recording, null, List.of());
    }

    /** It is missing for a reason. */
    void missing(FactNotTakenOver fact) {
        kind = EventJson.write(fact.kind()).replace("\"", "");
        content = fact.code() == null ? null : EventJson.write(fact.code());
        reason = fact.reason();
        settled = false;
        changed();
    }

    void settle() {
        settled = true;
        changed();
    }
}
