package org.anamnesis.records.condition;

import java.util.UUID;
import org.anamnesis.api.checkup.CheckupFact;
import org.anamnesis.api.checkup.event.CheckupFactEnteredInError;
import org.anamnesis.api.checkup.event.DiagnosisEvent.DiagnosisResolved;
import org.anamnesis.api.checkup.event.DiagnosisEvent;
import org.anamnesis.api.checkup.event.DiagnosisEvent.DiagnosisRecorded;
import org.anamnesis.api.checkup.event.DiagnosisEvent.DiagnosisRetracted;
import org.anamnesis.api.patient.PatientFact;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.event.ConditionEvent.ConditionRefuted;
import org.anamnesis.api.patient.event.ConditionEvent;
import org.anamnesis.api.patient.event.ConditionEvent.ConditionRecorded;
import org.anamnesis.api.patient.event.ConditionEvent.ConditionResolved;
import org.anamnesis.api.patient.event.PatientFactEnteredInError;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.records.ClinicalRecordsApplication;
import org.anamnesis.records.persistence.FactKey;
import org.anamnesis.records.persistence.Rows;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Keeps the problem list and the diagnoses of checkups side by side. */
@Component
@ProcessingGroup(ClinicalRecordsApplication.NAME)
record ConditionProjection(Rows rows) {

    @EventHandler
    void on(ConditionEvent event, EventContext recording) {
        switch (event) {
            case ConditionRecorded it -> rows.add(ConditionRow.problem(
                    FactKey.of(recording, it.patientId(), it.conditionId().value()), recording, it.condition(),
                    it.warnings()));
            case ConditionResolved it -> row(recording, it.patientId(), it.conditionId().value())
                    .resolve(it.status(), it.abatement(), it.abatementTold());
            case ConditionRefuted it -> row(recording, it.patientId(), it.conditionId().value()).refute(it.reason());
        }
    }

    @EventHandler
    void on(DiagnosisEvent event, EventContext recording) {
        switch (event) {
            case DiagnosisRecorded it -> rows.add(ConditionRow.diagnosis(
                    FactKey.of(recording, it.patientId(), it.diagnosisId().value()), recording, it.checkupId(),
                    it.diagnosis(), it.warnings()));
            case DiagnosisResolved it -> row(recording, it.patientId(), it.diagnosisId().value())
                    .resolve(it.status(), it.abatement(), it.abatementTold());
            case DiagnosisRetracted it -> row(recording, it.patientId(), it.diagnosisId().value())
                    .refute(it.reason());
        }
    }

    @EventHandler
    void on(PatientFactEnteredInError error, EventContext recording) {
        if (error.fact() == PatientFact.CONDITION) {
            row(recording, error.patientId(), error.factId()).enterInError(error.reason());
        }
    }

    @EventHandler
    void on(CheckupFactEnteredInError error, EventContext recording) {
        if (error.fact() == CheckupFact.DIAGNOSIS) {
            row(recording, error.patientId(), error.factId()).enterInError(error.reason());
        } else if (error.fact() == CheckupFact.CHECKUP) {
            rows.enterAllInError(ConditionRow.class, "f.checkupId = :fact and f.source = 'diagnosis'",
                    FactKey.of(recording, error.patientId(), error.factId()), error.reason());
        }
    }

    @ResetHandler
    void reset() {
        rows.clear("condition");
    }

    private ConditionRow row(EventContext recording, PatientId patient, UUID id) {
        return rows.get(ConditionRow.class, FactKey.of(recording, patient, id));
    }
}
