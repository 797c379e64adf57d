package org.anamnesis.records.allergy;

import org.anamnesis.api.patient.PatientFact;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyResolved;
import org.anamnesis.api.patient.event.AllergyEvent;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRecorded;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRefuted;
import org.anamnesis.api.patient.event.PatientFactEnteredInError;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.records.ClinicalRecordsApplication;
import org.anamnesis.records.persistence.FactKey;
import org.anamnesis.records.persistence.Rows;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Keeps allergies. */
@Component
@ProcessingGroup(ClinicalRecordsApplication.NAME)
record AllergyProjection(Rows rows) {

    @EventHandler
    void on(AllergyEvent event, EventContext recording) {
        switch (event) {
            case AllergyRecorded it -> rows.add(new AllergyRow(
                    FactKey.of(recording, it.patientId(), it.allergyId().value()), recording, it.allergy(),
                    it.warnings()));
            case AllergyResolved it -> rows
                    .get(AllergyRow.class, FactKey.of(recording, it.patientId(), it.allergyId().value()))
                    .resolve(it.status());
            case AllergyRefuted it -> rows
                    .get(AllergyRow.class, FactKey.of(recording, it.patientId(), it.allergyId().value()))
                    .refute(it.reason());
        }
    }

    @EventHandler
    void on(PatientFactEnteredInError error, EventContext recording) {
        if (error.fact() == PatientFact.ALLERGY) {
            rows.get(AllergyRow.class, FactKey.of(recording, error.patientId(), error.factId()))
                    .enterInError(error.reason());
        }
    }

    @ResetHandler
    void reset() {
        rows.clear("allergy");
    }
}
