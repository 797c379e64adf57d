package org.anamnesis.records.timeline;

import java.util.UUID;
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
import org.anamnesis.api.observation.event.StandaloneObservationEvent;
import org.anamnesis.api.observation.event.StandaloneObservationEvent.StandaloneObservationEnteredInError;
import org.anamnesis.api.observation.event.StandaloneObservationEvent.StandaloneObservationRecorded;
import org.anamnesis.api.patient.PatientId;
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
import org.anamnesis.api.responsibleperson.event.PatientLinkEvent.PatientLinkEnded;
import org.anamnesis.api.responsibleperson.event.PatientLinkEvent.PatientLinkEnteredInError;
import org.anamnesis.api.responsibleperson.event.PatientLinkEvent.PatientLinked;
import org.anamnesis.api.responsibleperson.event.PersonEvent.ResponsiblePersonContactChanged;
import org.anamnesis.api.responsibleperson.event.PersonEvent.ResponsiblePersonRegistered;
import org.anamnesis.api.responsibleperson.event.ResponsiblePersonEvent;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.records.ClinicalRecordsApplication;
import org.anamnesis.records.persistence.FactKey;
import org.anamnesis.records.persistence.Rows;
import org.anamnesis.records.timeline.TimelineOfPatient.Kind;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/**
 * Keeps the moments of the timeline. Facts with a row of their own are not kept twice: the timeline reads them where
 * they are.
 */
@Component
@ProcessingGroup(ClinicalRecordsApplication.NAME)
class TimelineProjection {

    private final Rows rows;

    TimelineProjection(Rows rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(PatientEvent event, EventMessage<?> message) {
        EventContext at = EventContext.of(message);
        PatientId patient = event.patientId();
        switch (event) {
            case PatientRegistered _ -> rows.add(new MomentRow(at, patient, Kind.REGISTERED, patient.value(), null));
            case DemographicsCorrected it -> rows.add(new MomentRow(at, patient, Kind.DEMOGRAPHICS_CORRECTED,
                    patient.value(), null).saying(it.reason()));
            case ContactChanged _ -> rows.add(new MomentRow(at, patient, Kind.CONTACT_CHANGED, patient.value(), null));
            case AllergyRefuted it -> rows.add(new MomentRow(at, patient, Kind.ALLERGY_REFUTED,
                    it.allergyId().value(), null).saying(it.reason()));
            case NoKnownAllergiesStated it -> rows.add(
                    new MomentRow(at, patient, Kind.NO_KNOWN_ALLERGIES, patient.value(), it.asserted()));
            case ConditionResolved it -> rows.add(
                    new MomentRow(at, patient, Kind.CONDITION_RESOLVED, it.conditionId().value(), it.abatement()));
            case DeathRecorded it -> rows.add(new MomentRow(at, patient, Kind.DEATH, patient.value(), it.deceased()));
            case PatientDeactivated it -> rows.add(
                    new MomentRow(at, patient, Kind.DEACTIVATED, patient.value(), null).saying(it.reason()));
            case PatientReactivated it -> rows.add(
                    new MomentRow(at, patient, Kind.REACTIVATED, patient.value(), null).saying(it.reason()));
            case PatientsMerged it -> rows.add(
                    new MomentRow(at, patient, Kind.MERGED, it.survivorId().value(), null).saying(it.reason()));
            case PatientsUnmerged it -> rows.add(
                    new MomentRow(at, patient, Kind.UNMERGED, it.survivorId().value(), null).saying(it.reason()));
            case PatientFactEnteredInError it -> enterInError(at, it);
            case AllergyRecorded _, ConditionRecorded _ -> {
            }
        }
    }

    @EventHandler
    void on(CheckupEvent event, EventMessage<?> message) {
        EventContext at = EventContext.of(message);
        PatientId patient = event.patientId();
        switch (event) {
            case CheckupCompleted it -> add(it, new MomentRow(at, patient, Kind.CHECKUP_COMPLETED,
                    it.checkupId().value(), it.end(), it.warnings()));
            case CheckupCancelled it -> add(it, new MomentRow(at, patient, Kind.CHECKUP_CANCELLED,
                    it.checkupId().value(), null).saying(it.reason()));
            case DiagnosisRetracted it -> add(it, new MomentRow(at, patient, Kind.DIAGNOSIS_RETRACTED,
                    it.diagnosisId().value(), null).saying(it.reason()));
            case LateResultAcknowledged it -> add(it, new MomentRow(at, patient, Kind.LATE_RESULT_ACKNOWLEDGED,
                    it.observationId().value(), null));
            case CheckupFactEnteredInError it -> enterInError(at, it);
            case CheckupStarted _, ObservationRecorded _, DiagnosisRecorded _, NoteAdded _, CheckupAmended _,
                    LateResultRecorded _, ProcedureRecorded _, ImmunizationRecorded _, DiagnosticReportRecorded _ -> {
            }
        }
    }

    @EventHandler
    void on(ResponsiblePersonEvent event, EventMessage<?> message) {
        EventContext at = EventContext.of(message);
        switch (event) {
            case PatientLinkEnded it -> rows.add(new MomentRow(at, it.patientId(), Kind.RESPONSIBILITY_ENDED,
                    it.linkId().value(), it.end()).saying(it.reason()));
            case PatientLinkEnteredInError it -> enterInError(at, it.patientId(), it.linkId().value(),
                    "f.factId = :fact",
                    it.reason());
            case ResponsiblePersonRegistered _, ResponsiblePersonContactChanged _, PatientLinked _ -> {
            }
        }
    }

    @EventHandler
    void on(StandaloneObservationEvent event, EventMessage<?> message) {
        switch (event) {
            case StandaloneObservationEnteredInError it -> rows.add(new MomentRow(EventContext.of(message),
                    it.patientId(), Kind.ENTERED_IN_ERROR, it.observationId().value(), null).saying(it.reason()));
            case StandaloneObservationRecorded _ -> {
            }
        }
    }

    @ResetHandler
    void reset() {
        rows.clear("moment");
    }

    private void add(CheckupEvent event, MomentRow moment) {
        rows.add(moment.in(event.checkupId().value()));
    }

    private void enterInError(EventContext at, PatientFactEnteredInError error) {
        String which = switch (error.fact()) {
            case DEATH -> "f.factId = :fact and f.kind = 'death'";
            case NO_KNOWN_ALLERGIES -> "f.factId = :fact and f.kind = 'no-known-allergies'";
            case ALLERGY, CONDITION -> "f.factId = :fact";
        };
        enterInError(at, error.patientId(), error.factId(), which, error.reason());
    }

    private void enterInError(EventContext at, CheckupFactEnteredInError error) {
        String which = switch (error.fact()) {
            case CHECKUP -> "f.checkupId = :fact";
            case OBSERVATION, DIAGNOSIS, NOTE, AMENDMENT, PROCEDURE, IMMUNIZATION,
                    DIAGNOSTIC_REPORT -> "f.factId = :fact";
        };
        enterInError(at, error.patientId(), error.factId(), which, error.reason());
    }

    private void enterInError(EventContext at, PatientId patient, UUID fact, String which, String reason) {
        rows.enterAllInError(MomentRow.class, which, FactKey.of(at, patient, fact), reason);
        rows.add(new MomentRow(at, patient, Kind.ENTERED_IN_ERROR, fact, null).saying(reason));
    }
}
