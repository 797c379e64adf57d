package org.anamnesis.records.allergy;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.records.persistence.Fact;
import org.anamnesis.records.persistence.FactKey;

/** The last statement that no allergies of a patient are known. */
@Entity
@Table(name = "none_known")
class NoneKnownRow extends Fact {

    protected NoneKnownRow() {}

    NoneKnownRow(FactKey key, EventContext recording, ClinicalTime asserted) {
        super(key, recording, asserted, List.of());
    }

    void state(EventContext recording, ClinicalTime asserted) {
        restate(recording, asserted);
    }
}
