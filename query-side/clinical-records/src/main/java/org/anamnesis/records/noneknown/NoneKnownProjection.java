package org.anamnesis.records.noneknown;

import org.anamnesis.api.patient.PatientFact;
import org.anamnesis.api.patient.event.NoneKnownEvent;
import org.anamnesis.api.patient.event.NoneKnownEvent.NoneKnownStated;
import org.anamnesis.api.patient.event.PatientFactEnteredInError;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.records.ClinicalRecordsApplication;
import org.anamnesis.records.persistence.FactKey;
import org.anamnesis.records.persistence.Rows;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Keeps the statements that none are known. */
@Component
@ProcessingGroup(ClinicalRecordsApplication.NAME)
record NoneKnownProjection(Rows rows) {

    @EventHandler
    void on(NoneKnownEvent event, EventContext recording) {
        switch (event) {
            case NoneKnownStated it -> rows.add(new NoneKnownRow(
                    FactKey.of(recording, it.patientId(), it.noneKnownId().value()), recording, it));
        }
    }

    @EventHandler
    void on(PatientFactEnteredInError error, EventContext recording) {
        if (error.fact() == PatientFact.NONE_KNOWN) {
            rows.get(NoneKnownRow.class, FactKey.of(recording, error.patientId(), error.factId()))
                    .enterInError(error.reason());
        }
    }

    @ResetHandler
    void reset() {
        rows.clear("none_known");
    }
}
