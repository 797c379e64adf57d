package org.anamnesis.reporting.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.anamnesis.api.checkup.CheckupFact;
import org.anamnesis.api.checkup.Diagnosis;
import org.anamnesis.api.checkup.event.CheckupFactEnteredInError;
import org.anamnesis.api.checkup.event.DiagnosisEvent.DiagnosisResolved;
import org.anamnesis.api.checkup.event.DiagnosisEvent;
import org.anamnesis.api.checkup.event.DiagnosisEvent.DiagnosisRecorded;
import org.anamnesis.api.checkup.event.DiagnosisEvent.DiagnosisRetracted;
import org.anamnesis.api.checkup.event.VisitEvent;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupAmended;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupCancelled;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupCompleted;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupStarted;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Coding;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.reporting.ReportingApplication;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Encounters, and what was diagnosed in them. */
@Component
@ProcessingGroup(ReportingApplication.NAME)
record CheckupFacts(Changes changes) {

    @EventHandler
    void on(VisitEvent event, EventContext at) {
        switch (event) {
            case CheckupStarted it -> changes.add(Change.ENCOUNTER, at.tenant(), it.checkupId(), it.patientId(),
                    it.practitionerId(), Codes.of(it.visit().encounterClass()), day(it.visit().start()),
                    instant(it.visit().start()), it.appointmentId());
            case CheckupCompleted it -> changes.add(Change.ENCOUNTER_ENDED, at.tenant(), it.checkupId(), "completed",
                    instant(it.end()));
            case CheckupCancelled it -> changes.add(Change.ENCOUNTER_ENDED, at.tenant(), it.checkupId(), "cancelled",
                    null);
            case CheckupAmended _ -> {
            }
        }
    }

    @EventHandler
    void on(DiagnosisEvent event, EventContext at) {
        switch (event) {
            case DiagnosisRecorded it -> diagnosis(it, it.diagnosis(), at);
            // That it is over does not change that it was diagnosed.
            case DiagnosisResolved _ -> {
            }
            case DiagnosisRetracted it -> changes.add(Change.DIAGNOSIS_STRUCK, at.tenant(), it.diagnosisId().value());
        }
    }

    @EventHandler
    void on(CheckupFactEnteredInError error, EventContext at) {
        if (error.fact() == CheckupFact.DIAGNOSIS) {
            changes.add(Change.DIAGNOSIS_STRUCK, at.tenant(), error.factId());
        } else if (error.fact() == CheckupFact.CHECKUP) {
            changes.add(Change.ENCOUNTER_STRUCK, at.tenant(), error.checkupId());
            changes.add(Change.DIAGNOSES_STRUCK, at.tenant(), error.checkupId());
        }
    }

    @ResetHandler
    void reset() {
        changes.clear("encounter", "diagnosis");
    }

    private void diagnosis(DiagnosisRecorded recorded, Diagnosis diagnosis, EventContext at) {
        Coding code = diagnosis.code().preferred();
        changes.add(Change.DIAGNOSIS, at.tenant(), recorded.diagnosisId(), recorded.patientId(), recorded.checkupId(),
                "diagnosis", Codes.system(code), Codes.code(code), Codes.display(code),
                Codes.of(diagnosis.certainty()), diagnosis.onset() == null ? null : diagnosis.onset().day(),
                at.at().atOffset(ZoneOffset.UTC).toLocalDate());
    }

    private static @Nullable LocalDate day(@Nullable ClinicalTime time) {
        return time == null ? null : time.day();
    }

    private static @Nullable Instant instant(@Nullable ClinicalTime time) {
        return time != null && time.precision() == ClinicalTime.Precision.INSTANT ? time.earliest() : null;
    }
}
