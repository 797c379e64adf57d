package org.anamnesis.records.observation;

import org.anamnesis.api.checkup.CheckupFact;
import org.anamnesis.api.checkup.event.CheckupFactEnteredInError;
import org.anamnesis.api.checkup.event.FindingEvent;
import org.anamnesis.api.checkup.event.FindingEvent.LateResultAcknowledged;
import org.anamnesis.api.checkup.event.FindingEvent.LateResultRecorded;
import org.anamnesis.api.checkup.event.FindingEvent.ObservationRecorded;
import org.anamnesis.api.observation.event.StandaloneObservationEvent;
import org.anamnesis.api.observation.event.StandaloneObservationEvent.StandaloneObservationEnteredInError;
import org.anamnesis.api.observation.event.StandaloneObservationEvent.StandaloneObservationRecorded;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.records.ClinicalRecordsApplication;
import org.anamnesis.records.persistence.FactKey;
import org.anamnesis.records.persistence.Rows;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Keeps observations, with or without a checkup. */
@Component
@ProcessingGroup(ClinicalRecordsApplication.NAME)
record ObservationProjection(Rows rows) {

    @EventHandler
    void on(StandaloneObservationEvent event, EventContext recording) {
        switch (event) {
            case StandaloneObservationRecorded it -> rows.add(ObservationRow.of(recording, it));
            case StandaloneObservationEnteredInError it -> rows
                    .get(ObservationRow.class, FactKey.of(recording, it.patientId(), it.observationId().value()))
                    .enterInError(it.reason());
        }
    }

    @EventHandler
    void on(FindingEvent event, EventContext recording) {
        switch (event) {
            case ObservationRecorded it -> rows.add(ObservationRow.of(recording, it));
            case LateResultRecorded it -> rows.add(ObservationRow.of(recording, it));
            case LateResultAcknowledged it -> rows
                    .get(ObservationRow.class, FactKey.of(recording, it.patientId(), it.observationId().value()))
                    .acknowledge(it.acknowledgedBy());
        }
    }

    @EventHandler
    void on(CheckupFactEnteredInError error, EventContext recording) {
        FactKey key = FactKey.of(recording, error.patientId(), error.factId());
        if (error.fact() == CheckupFact.OBSERVATION) {
            rows.get(ObservationRow.class, key).enterInError(error.reason());
        } else if (error.fact() == CheckupFact.CHECKUP) {
            rows.enterAllInError(ObservationRow.class, "f.checkupId = :fact", key, error.reason());
        }
    }

    @ResetHandler
    void reset() {
        rows.clear("observation");
    }
}
