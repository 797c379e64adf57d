package org.anamnesis.reporting.fact;

import java.time.Instant;
import java.time.ZoneOffset;
import org.anamnesis.api.checkup.Diagnosis;
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
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Coding;
import org.anamnesis.plumbing.metadata.EventContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Encounters, and what was diagnosed in them. */
@Component
class CheckupFacts {

    private final Changes changes;

    CheckupFacts(Changes changes) {
        this.changes = changes;
    }

    void on(CheckupEvent event, EventContext at) {
        switch (event) {
            case CheckupStarted it -> changes.add(Change.ENCOUNTER, at.tenant(), it.checkupId(), it.patientId(),
                    it.practitionerId(), Codes.of(it.visit().encounterClass()), it.visit().start().day(),
                    instant(it.visit().start()), it.appointmentId());
            case CheckupCompleted it -> changes.add(Change.ENCOUNTER_ENDED, at.tenant(), it.checkupId(), "completed",
                    instant(it.end()));
            case CheckupCancelled it -> changes.add(Change.ENCOUNTER_ENDED, at.tenant(), it.checkupId(), "cancelled",
                    null);
            case DiagnosisRecorded it -> diagnosis(it, it.diagnosis(), at);
            case DiagnosisRetracted it -> changes.add(Change.DIAGNOSIS_STRUCK, at.tenant(), it.diagnosisId().value());
            case CheckupFactEnteredInError it -> enterInError(it, at);
            case ObservationRecorded _, NoteAdded _, ProcedureRecorded _, ImmunizationRecorded _,
                    DiagnosticReportRecorded _, CheckupAmended _, LateResultRecorded _, LateResultAcknowledged _ -> {
            }
        }
    }

    private void diagnosis(DiagnosisRecorded recorded, Diagnosis diagnosis, EventContext at) {
        Coding code = diagnosis.code().preferred();
        changes.add(Change.DIAGNOSIS, at.tenant(), recorded.diagnosisId(), recorded.patientId(), recorded.checkupId(),
                "diagnosis", Codes.system(code), Codes.code(code), Codes.display(code),
                Codes.of(diagnosis.certainty()), diagnosis.onset() == null ? null : diagnosis.onset().day(),
                at.at().atOffset(ZoneOffset.UTC).toLocalDate());
    }

    private void enterInError(CheckupFactEnteredInError error, EventContext at) {
        switch (error.fact()) {
            case DIAGNOSIS -> changes.add(Change.DIAGNOSIS_STRUCK, at.tenant(), error.factId());
            case CHECKUP -> {
                changes.add(Change.ENCOUNTER_STRUCK, at.tenant(), error.checkupId());
                changes.add(Change.DIAGNOSES_STRUCK, at.tenant(), error.checkupId());
            }
            case OBSERVATION, NOTE, AMENDMENT, PROCEDURE, IMMUNIZATION, DIAGNOSTIC_REPORT -> {
            }
        }
    }

    private static @Nullable Instant instant(ClinicalTime time) {
        return time.precision() == ClinicalTime.Precision.INSTANT ? time.earliest() : null;
    }
}
