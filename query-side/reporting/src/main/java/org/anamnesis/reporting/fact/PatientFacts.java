package org.anamnesis.reporting.fact;

import java.time.ZoneOffset;
import org.anamnesis.api.patient.Condition;
import org.anamnesis.api.patient.Demographics;
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
import org.anamnesis.api.value.Coding;
import org.anamnesis.plumbing.metadata.EventContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom facts are about, and what is on problem lists. */
@Component
class PatientFacts {

    private final Changes changes;

    PatientFacts(Changes changes) {
        this.changes = changes;
    }

    void on(PatientEvent event, EventContext at) {
        switch (event) {
            case PatientRegistered it -> patient(it.patientId(), it.demographics(), at);
            case DemographicsCorrected it -> patient(it.patientId(), it.demographics(), at);
            case DeathRecorded it -> changes.add(Change.DEATH, at.tenant(), it.patientId(), it.deceased().day());
            case ConditionRecorded it -> problem(it, it.condition(), at);
            case PatientFactEnteredInError it -> enterInError(it, at);
            case PatientsMerged it -> changes.add(Change.LINK, at.tenant(), it.patientId(), it.survivorId());
            case PatientsUnmerged it -> changes.add(Change.LINK, at.tenant(), it.patientId(), null);
            case ContactChanged _, AllergyRecorded _, AllergyRefuted _, NoKnownAllergiesStated _, ConditionResolved _,
                    PatientDeactivated _, PatientReactivated _ -> {
            }
        }
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

    private void enterInError(PatientFactEnteredInError error, EventContext at) {
        switch (error.fact()) {
            case CONDITION -> changes.add(Change.DIAGNOSIS_STRUCK, at.tenant(), error.factId());
            case DEATH -> changes.add(Change.DEATH, at.tenant(), error.patientId(), null);
            case ALLERGY, NO_KNOWN_ALLERGIES -> {
            }
        }
    }
}
