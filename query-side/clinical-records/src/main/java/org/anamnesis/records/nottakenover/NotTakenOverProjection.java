package org.anamnesis.records.nottakenover;

import org.anamnesis.api.patient.HeldFactsId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.event.NotTakenOverEvent;
import org.anamnesis.api.patient.event.NotTakenOverEvent.FactNotTakenOverSettled;
import org.anamnesis.api.patient.event.NotTakenOverEvent.FactsHeld;
import org.anamnesis.api.patient.event.NotTakenOverEvent.FactsNotTakenOver;
import org.anamnesis.api.patient.event.NotTakenOverEvent.HeldFactsDropped;
import org.anamnesis.api.patient.event.NotTakenOverEvent.HeldFactsRecognized;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.records.ClinicalRecordsApplication;
import org.anamnesis.records.persistence.FactKey;
import org.anamnesis.records.persistence.Rows;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Keeps what imports told and the record did not take over. */
@Component
@ProcessingGroup(ClinicalRecordsApplication.NAME)
record NotTakenOverProjection(Rows rows) {

    @EventHandler
    void on(NotTakenOverEvent event, EventContext recording) {
        switch (event) {
            case FactsNotTakenOver it -> it.facts().forEach(fact -> {
                FactKey key = FactKey.of(recording, it.patientId(), fact.factId());
                rows.getOrAdd(FactNotTakenOverRow.class, key, () -> new FactNotTakenOverRow(key, recording))
                        .missing(fact);
            });
            case FactNotTakenOverSettled it -> rows
                    .get(FactNotTakenOverRow.class, FactKey.of(recording, it.patientId(), it.factId())).settle();
            case FactsHeld it -> {
                FactKey key = FactKey.of(recording, it.patientId(), it.heldFactsId().value());
                rows.getOrAdd(HeldFactsRow.class, key, () -> new HeldFactsRow(key, recording, it)).add(it.facts());
            }
            case HeldFactsRecognized it -> held(recording, it.patientId(), it.heldFactsId()).answer();
            case HeldFactsDropped it -> held(recording, it.patientId(), it.heldFactsId()).answer();
        }
    }

    @ResetHandler
    void reset() {
        rows.clear("fact_not_taken_over", "held_facts");
    }

    private HeldFactsRow held(EventContext recording, PatientId patient, HeldFactsId held) {
        return rows.get(HeldFactsRow.class, FactKey.of(recording, patient, held.value()));
    }
}
