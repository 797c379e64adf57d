package org.anamnesis.records.nottakenover;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.anamnesis.api.patient.FactNotTakenOver;
import org.anamnesis.api.patient.event.NotTakenOverEvent.FactsHeld;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.plumbing.serialization.EventJson;
import org.anamnesis.records.persistence.Fact;
import org.anamnesis.records.persistence.FactKey;

/** Somebody of whom facts are told that wait for a person to say whose they are. */
@Entity
@Table(name = "held_facts")
class HeldFactsRow extends Fact {

    private String content;
    private String facts;
    private boolean answered;

    protected HeldFactsRow() {}

    HeldFactsRow(FactKey key, EventContext recording, FactsHeld held) {
        super(key, recording, null, List.of());
        this.content = EventJson.write(held.demographics());
        this.facts = "[]";
    }

    /** More of them wait. */
    void add(List<FactNotTakenOver> more) {
        List<FactNotTakenOver> all = new ArrayList<>(List.of(EventJson.read(facts, FactNotTakenOver[].class)));
        all.addAll(more);
        facts = EventJson.write(all);
        changed();
    }

    void answer() {
        answered = true;
        changed();
    }
}
