package org.anamnesis.records.checkup;

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
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.records.ClinicalRecordsApplication;
import org.anamnesis.records.persistence.FactKey;
import org.anamnesis.records.persistence.Rows;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Keeps checkups with their notes and addenda. */
@Component
@ProcessingGroup(ClinicalRecordsApplication.NAME)
class CheckupProjection {

    private final Rows rows;

    CheckupProjection(Rows rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(CheckupEvent event, EventMessage<?> message) {
        EventContext recording = EventContext.of(message);
        switch (event) {
            case CheckupStarted it -> rows.add(new CheckupRow(key(recording, it), recording, it.practitionerId(),
                    it.visit(), it.warnings()));
            case CheckupCompleted it -> row(recording, it).complete(it.signedBy(), it.end(), it.warnings());
            case CheckupCancelled it -> row(recording, it).cancel(it.reason());
            case NoteAdded it -> rows.add(NoteRow.of(recording, it));
            case CheckupAmended it -> rows.add(NoteRow.of(recording, it));
            case CheckupFactEnteredInError it -> enterInError(FactKey.of(recording, it.patientId(), it.factId()), it);
            case ObservationRecorded _, DiagnosisRecorded _, DiagnosisRetracted _, LateResultRecorded _,
                    LateResultAcknowledged _, ProcedureRecorded _, ImmunizationRecorded _,
                    DiagnosticReportRecorded _ -> {
            }
        }
    }

    @ResetHandler
    void reset() {
        rows.clear("checkup", "note");
    }

    private void enterInError(FactKey key, CheckupFactEnteredInError error) {
        switch (error.fact()) {
            case CHECKUP -> {
                rows.get(CheckupRow.class, key).enterInError(error.reason());
                rows.enterAllInError(NoteRow.class, "f.checkupId = :fact", key, error.reason());
            }
            case NOTE, AMENDMENT -> rows.get(NoteRow.class, key).enterInError(error.reason());
            case OBSERVATION, DIAGNOSIS, PROCEDURE, IMMUNIZATION, DIAGNOSTIC_REPORT -> {
            }
        }
    }

    private CheckupRow row(EventContext recording, CheckupEvent event) {
        return rows.get(CheckupRow.class, key(recording, event));
    }

    private static FactKey key(EventContext recording, CheckupEvent event) {
        return FactKey.of(recording, event.patientId(), event.checkupId().value());
    }
}
