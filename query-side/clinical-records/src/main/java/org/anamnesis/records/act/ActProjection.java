package org.anamnesis.records.act;

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

/** Keeps what was done in checkups. */
@Component
@ProcessingGroup(ClinicalRecordsApplication.NAME)
class ActProjection {

    private final Rows rows;

    ActProjection(Rows rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(CheckupEvent event, EventMessage<?> message) {
        EventContext recording = EventContext.of(message);
        switch (event) {
            case ProcedureRecorded it -> rows.add(ActRow.of(recording, it));
            case ImmunizationRecorded it -> rows.add(ActRow.of(recording, it));
            case DiagnosticReportRecorded it -> rows.add(ActRow.of(recording, it));
            case CheckupFactEnteredInError it -> enterInError(FactKey.of(recording, it.patientId(), it.factId()), it);
            case CheckupStarted _, ObservationRecorded _, DiagnosisRecorded _, DiagnosisRetracted _, NoteAdded _,
                    CheckupCompleted _, CheckupAmended _, LateResultRecorded _, LateResultAcknowledged _,
                    CheckupCancelled _ -> {
            }
        }
    }

    @ResetHandler
    void reset() {
        rows.clear("act");
    }

    private void enterInError(FactKey key, CheckupFactEnteredInError error) {
        switch (error.fact()) {
            case PROCEDURE, IMMUNIZATION, DIAGNOSTIC_REPORT -> rows.get(ActRow.class, key).enterInError(error.reason());
            case CHECKUP -> rows.enterAllInError(ActRow.class, "f.checkupId = :fact", key, error.reason());
            case OBSERVATION, DIAGNOSIS, NOTE, AMENDMENT -> {
            }
        }
    }
}
