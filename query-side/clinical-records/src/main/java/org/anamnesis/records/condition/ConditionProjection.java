package org.anamnesis.records.condition;

import org.anamnesis.api.checkup.event.ActEvent.DiagnosticReportRecorded;
import org.anamnesis.api.checkup.event.ActEvent.ImmunizationRecorded;
import org.anamnesis.api.checkup.event.ActEvent.ProcedureRecorded;
import org.anamnesis.api.checkup.event.CheckupEvent;
import org.anamnesis.api.checkup.event.CheckupFactEnteredInError;
import org.anamnesis.api.checkup.event.DiagnosisEvent.DiagnosisRecorded;
import org.anamnesis.api.checkup.event.DiagnosisEvent.DiagnosisRetracted;
import org.anamnesis.api.checkup.event.FindingEvent.LateResultAcknowledged;
import org.anamnesis.api.checkup.event.FindingEvent.LateResultRecorded;
import org.anamnesis.api.checkup.event.FindingEvent.ObservationRecorded;
import org.anamnesis.api.checkup.event.NoteEvent.NoteAdded;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupAmended;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupCancelled;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupCompleted;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupStarted;
import org.anamnesis.api.patient.PatientFact;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRecorded;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRefuted;
import org.anamnesis.api.patient.event.AllergyEvent.NoKnownAllergiesStated;
import org.anamnesis.api.patient.event.CareStatusEvent.DeathRecorded;
import org.anamnesis.api.patient.event.CareStatusEvent.PatientDeactivated;
import org.anamnesis.api.patient.event.CareStatusEvent.PatientReactivated;
import org.anamnesis.api.patient.event.ConditionEvent.ConditionRecorded;
import org.anamnesis.api.patient.event.ConditionEvent.ConditionResolved;
import org.anamnesis.api.patient.event.IdentityEvent.ContactChanged;
import org.anamnesis.api.patient.event.IdentityEvent.DemographicsCorrected;
import org.anamnesis.api.patient.event.IdentityEvent.PatientRegistered;
import org.anamnesis.api.patient.event.MergeEvent.PatientsMerged;
import org.anamnesis.api.patient.event.MergeEvent.PatientsUnmerged;
import org.anamnesis.api.patient.event.PatientEvent;
import org.anamnesis.api.patient.event.PatientFactEnteredInError;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.records.ClinicalRecordsApplication;
import org.anamnesis.records.persistence.FactKey;
import org.anamnesis.records.persistence.Rows;
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
        EventContext recording = EventContext.of(message);
        switch (event) {
            case ConditionRecorded it -> rows.add(ConditionRow.problem(
                    FactKey.of(recording, it.patientId(), it.conditionId().value()), recording, it.condition(),
                    it.warnings()));
            case ConditionResolved it -> rows
                    .get(ConditionRow.class, FactKey.of(recording, it.patientId(), it.conditionId().value()))
                    .resolve(it.abatement());
            case PatientFactEnteredInError it when it.fact() == PatientFact.CONDITION -> rows
                    .get(ConditionRow.class, FactKey.of(recording, it.patientId(), it.factId()))
                    .enterInError(it.reason());
            case PatientFactEnteredInError _, PatientRegistered _, DemographicsCorrected _, ContactChanged _,
                    AllergyRecorded _, AllergyRefuted _, NoKnownAllergiesStated _, DeathRecorded _,
                    PatientDeactivated _, PatientReactivated _, PatientsMerged _, PatientsUnmerged _ -> {
            }
        }
    }

    @EventHandler
    void on(CheckupEvent event, EventMessage<?> message) {
        EventContext recording = EventContext.of(message);
        switch (event) {
            case DiagnosisRecorded it -> rows.add(ConditionRow.diagnosis(
                    FactKey.of(recording, it.patientId(), it.diagnosisId().value()), recording, it.checkupId(),
                    it.diagnosis(), it.warnings()));
            case DiagnosisRetracted it -> rows
                    .get(ConditionRow.class, FactKey.of(recording, it.patientId(), it.diagnosisId().value()))
                    .retract(it.reason());
            case CheckupFactEnteredInError it -> enterInError(FactKey.of(recording, it.patientId(), it.factId()), it);
            case CheckupStarted _, ObservationRecorded _, NoteAdded _, CheckupCompleted _, CheckupAmended _,
                    LateResultRecorded _, LateResultAcknowledged _, CheckupCancelled _, ProcedureRecorded _,
                    ImmunizationRecorded _, DiagnosticReportRecorded _ -> {
            }
        }
    }

    @ResetHandler
    void reset() {
        rows.clear("condition");
    }

    private void enterInError(FactKey key, CheckupFactEnteredInError error) {
        switch (error.fact()) {
            case DIAGNOSIS -> rows.get(ConditionRow.class, key).enterInError(error.reason());
            case CHECKUP -> rows.enterAllInError(ConditionRow.class, "f.checkupId = :fact and f.source = 'diagnosis'",
                    key, error.reason());
            case OBSERVATION, NOTE, AMENDMENT, PROCEDURE, IMMUNIZATION, DIAGNOSTIC_REPORT -> {
            }
        }
    }
}
