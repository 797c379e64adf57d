package org.anamnesis.records.condition;

import org.anamnesis.api.checkup.event.CheckupAmended;
import org.anamnesis.api.checkup.event.CheckupCancelled;
import org.anamnesis.api.checkup.event.CheckupCompleted;
import org.anamnesis.api.checkup.event.CheckupEvent;
import org.anamnesis.api.checkup.event.CheckupFactEnteredInError;
import org.anamnesis.api.checkup.event.CheckupStarted;
import org.anamnesis.api.checkup.event.DiagnosisRecorded;
import org.anamnesis.api.checkup.event.DiagnosisRetracted;
import org.anamnesis.api.checkup.event.DiagnosticReportRecorded;
import org.anamnesis.api.checkup.event.ImmunizationRecorded;
import org.anamnesis.api.checkup.event.LateResultAcknowledged;
import org.anamnesis.api.checkup.event.LateResultRecorded;
import org.anamnesis.api.checkup.event.NoteAdded;
import org.anamnesis.api.checkup.event.ObservationRecorded;
import org.anamnesis.api.checkup.event.ProcedureRecorded;
import org.anamnesis.api.patient.PatientFact;
import org.anamnesis.api.patient.event.AllergyRecorded;
import org.anamnesis.api.patient.event.AllergyRefuted;
import org.anamnesis.api.patient.event.ConditionRecorded;
import org.anamnesis.api.patient.event.ConditionResolved;
import org.anamnesis.api.patient.event.ContactChanged;
import org.anamnesis.api.patient.event.DeathRecorded;
import org.anamnesis.api.patient.event.DemographicsCorrected;
import org.anamnesis.api.patient.event.NoKnownAllergiesStated;
import org.anamnesis.api.patient.event.PatientDeactivated;
import org.anamnesis.api.patient.event.PatientEvent;
import org.anamnesis.api.patient.event.PatientFactEnteredInError;
import org.anamnesis.api.patient.event.PatientReactivated;
import org.anamnesis.api.patient.event.PatientRegistered;
import org.anamnesis.api.patient.event.PatientsMerged;
import org.anamnesis.api.patient.event.PatientsUnmerged;
import org.anamnesis.records.ClinicalRecordsApplication;
import org.anamnesis.records.row.FactKey;
import org.anamnesis.records.row.Recording;
import org.anamnesis.records.row.Rows;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Keeps the problem list and the diagnoses of checkups side by side. */
@Component
@ProcessingGroup(ClinicalRecordsApplication.NAME)
class ConditionProjection {

    private final Rows rows;

    ConditionProjection(Rows rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(PatientEvent event, EventMessage<?> message) {
        Recording recording = Recording.of(message);
        switch (event) {
            case ConditionRecorded it -> rows.add(ConditionRow.problem(
                    FactKey.of(recording, it.patientId(), it.conditionId().value()), recording, it.condition(),
                    it.warnings()));
            case ConditionResolved it ->
                rows.get(ConditionRow.class, FactKey.of(recording, it.patientId(), it.conditionId().value()))
                        .resolve(it.abatement());
            case PatientFactEnteredInError it when it.fact() == PatientFact.CONDITION ->
                rows.get(ConditionRow.class, FactKey.of(recording, it.patientId(), it.factId())).strike(it.reason());
            case PatientFactEnteredInError _,PatientRegistered _,DemographicsCorrected _,ContactChanged _,AllergyRecorded _,AllergyRefuted _,NoKnownAllergiesStated _,DeathRecorded _,PatientDeactivated _,PatientReactivated _,PatientsMerged _,PatientsUnmerged _ ->
                {
                }
        }
    }

    @EventHandler
    void on(CheckupEvent event, EventMessage<?> message) {
        Recording recording = Recording.of(message);
        switch (event) {
            case DiagnosisRecorded it -> rows.add(ConditionRow.diagnosis(
                    FactKey.of(recording, it.patientId(), it.diagnosisId().value()), recording, it.checkupId(),
                    it.diagnosis(), it.warnings()));
            case DiagnosisRetracted it ->
                rows.get(ConditionRow.class, FactKey.of(recording, it.patientId(), it.diagnosisId().value()))
                        .retract(it.reason());
            case CheckupFactEnteredInError it -> strike(FactKey.of(recording, it.patientId(), it.factId()), it);
            case CheckupStarted _,ObservationRecorded _,NoteAdded _,CheckupCompleted _,CheckupAmended _,LateResultRecorded _,LateResultAcknowledged _,CheckupCancelled _,ProcedureRecorded _,ImmunizationRecorded _,DiagnosticReportRecorded _ ->
                {
                }
        }
    }

    @ResetHandler
    void reset() {
        rows.clear("condition");
    }

    private void strike(FactKey key, CheckupFactEnteredInError error) {
        switch (error.fact()) {
            case DIAGNOSIS -> rows.get(ConditionRow.class, key).strike(error.reason());
            case CHECKUP -> rows.strikeAll(ConditionRow.class, "f.checkupId = :fact and f.source = 'diagnosis'",
                    key, error.reason());
            case OBSERVATION, NOTE, AMENDMENT, PROCEDURE, IMMUNIZATION, DIAGNOSTIC_REPORT -> {
            }
        }
    }
}
