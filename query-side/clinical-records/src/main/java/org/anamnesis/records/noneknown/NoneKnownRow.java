package org.anamnesis.records.noneknown;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.anamnesis.api.patient.event.NoneKnownEvent.NoneKnownStated;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.plumbing.serialization.EventJson;
import org.anamnesis.records.persistence.Fact;
import org.anamnesis.records.persistence.FactKey;

/** A statement that none are known. */
@Entity
@Table(name = "none_known")
class NoneKnownRow extends Fact {

    private String content;
    private String subject;

    protected NoneKnownRow() {}

    NoneKnownRow(FactKey key, EventContext recording, NoneKnownStated stated) {
        super(key, recording, stated.noneKnown().asserted(), List.of());
        this.content = EventJson.write(stated.noneKnown());
        this.subject = EventJson.write(stated.noneKnown().subject()).replace("\"", "");
    }
}
