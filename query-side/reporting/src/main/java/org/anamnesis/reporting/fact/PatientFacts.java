package org.anamnesis.reporting.fact;

import java.time.ZoneOffset;
import org.anamnesis.api.patient.Condition;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.PatientFact;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.event.CareStatusEvent.DeathRecorded;
import org.anamnesis.api.patient.event.ConditionEvent.ConditionRecorded;
import org.anamnesis.api.patient.event.ConditionEvent.ConditionRefuted;
import org.anamnesis.api.patient.event.ConditionEvent.ConditionResolved;
import org.anamnesis.api.patient.event.ConditionEvent;
import org.anamnesis.api.patient.event.IdentityEvent;
import org.anamnesis.api.patient.event.IdentityEvent.ContactChanged;
import org.anamnesis.api.patient.event.IdentityEvent.DemographicsCorrected;
import org.anamnesis.api.patient.event.IdentityEvent.PatientRegistered;
import org.anamnesis.api.patient.event.MergeEvent;
import org.anamnesis.api.patient.event.MergeEvent.PatientsMerged;
import org.anamnesis.api.patient.event.MergeEvent.PatientsUnmerged;
import org.anamnesis.api.patient.event.PatientFactEnteredInError;
import org.anamnesis.api.value.Coding;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.reporting.ReportingApplication;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom facts are about, and what is on problem lists. */
@Component
@ProcessingGroup(ReportingApplication.NAME)
record PatientFacts(Changes changes) {

    @EventHandler
    void on(IdentityEvent event, EventContext at) {
        switch (event) {
            case PatientRegistered it -> patient(it.patientId(), it.demographics(), at);
            case DemographicsCorrected it -> patient(it.patientId(), it.demographics(), at);
            // Facts name nobody: how a patient is reached is none.
            case ContactChanged _ -> {
            }
        }
    }

    @EventHandler
    void on(DeathRecorded event, EventContext at) {
        changes.add(Change.DEATH, at.tenant(), event.patientId(), event.deceased().day());
    }

    @EventHandler
    void on(ConditionEvent event, EventContext at) {
        switch (event) {
            case ConditionRecorded it -> problem(it, it.condition(), at);
            case ConditionRefuted it -> changes.add(Change.DIAGNOSIS_STRUCK, at.tenant(), it.conditionId());
            // That it is over does not change that it was there.
            case ConditionResolved _ -> {
            }
        }
    }

    @EventHandler
    void on(MergeEvent event, EventContext at) {
        switch (event) {
            case PatientsMerged it -> changes.add(Change.LINK, at.tenant(), it.patientId(), it.survivorId());
            case PatientsUnmerged it -> changes.add(Change.LINK, at.tenant(), it.patientId(), null);
        }
    }

    @EventHandler
    void on(PatientFactEnteredInError error, EventContext at) {
        if (error.fact() == PatientFact.CONDITION) {
            changes.add(Change.DIAGNOSIS_STRUCK, at.tenant(), error.factId());
        } else if (error.fact() == PatientFact.DEATH) {
            changes.add(Change.DEATH, at.tenant(), error.patientId(), null);
        }
    }

    @ResetHandler
    void reset() {
        changes.clear("patient", "merged");
    }

    private void patient(PatientId patient, Demographics demographics, EventContext at) {
        changes.add(Change.PATIENT, at.tenant(), patient,
                demographics.birthDate() == null ? null : demographics.birthDate().day(),
                Codes.of(demographics.sex()), species(demographics));
    }

    private static @Nullable String species(Demographics demographics) {
        return demographics.animal() == null ? null : Codes.told(demographics.animal().species());
    }

    private void problem(ConditionRecorded recorded, Condition condition, EventContext at) {
        Coding code = condition.code().preferred();
        changes.add(Change.DIAGNOSIS, at.tenant(), recorded.conditionId(), recorded.patientId(), condition.checkupId(),
                "problem", Codes.system(code), Codes.code(code), Codes.display(code),
                Codes.of(condition.verification()), condition.onset() == null ? null : condition.onset().day(),
                at.at().atOffset(ZoneOffset.UTC).toLocalDate());
    }
}
