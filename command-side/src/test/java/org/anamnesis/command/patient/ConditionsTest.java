package org.anamnesis.command.patient;

import static org.anamnesis.command.patient.RegisteredPatient.asthma;
import static org.anamnesis.command.testing.Fixtures.LIVE;

import java.util.List;
import org.anamnesis.api.patient.event.ConditionEvent.ConditionRecorded;
import org.anamnesis.api.patient.VerificationStatus;
import org.anamnesis.api.patient.Condition;
import org.anamnesis.api.patient.ConditionClinicalStatus;
import org.anamnesis.api.patient.PatientFact;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.api.patient.command.RefuteCondition;
import org.anamnesis.api.patient.command.ResolveCondition;
import org.anamnesis.api.patient.event.ConditionEvent.ConditionRefuted;
import org.anamnesis.api.patient.event.ConditionEvent.ConditionResolved;
import org.anamnesis.api.value.ApproximateTime;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.command.testing.Refused;
import org.junit.jupiter.api.Test;

/** The problem list. */
class ConditionsTest {

    private final RegisteredPatient anna = new RegisteredPatient();

    @Test
    void resolves_a_condition() {
        anna.given(anna.asthmaRecorded).when(resolve("2015"), LIVE)
                .expectEvents(new ConditionResolved(anna.id, anna.conditionId, ConditionClinicalStatus.RESOLVED,
                        new ClinicalTime("2015"),
                        null));
    }

    @Test
    void refuses_a_condition_that_ends_before_it_began() {
        anna.given(anna.asthmaRecorded).when(resolve("2009"), LIVE)
                .expectException(Refused.with(PatientRefusal.ABATEMENT_BEFORE_ONSET));
    }

    @Test
    void a_problem_may_be_over_without_anybody_knowing_since_when() {
        ConditionResolved inRemission = new ConditionResolved(anna.id, anna.conditionId,
                ConditionClinicalStatus.REMISSION, null,
                new ApproximateTime(null, null, null, "in her forties"));
        anna.given(anna.asthmaRecorded)
                .when(new ResolveCondition(anna.id, anna.conditionId, inRemission.status(), null,
                        inRemission.abatementTold()),
                        LIVE)
                .expectEvents(inRemission);
        anna.given(anna.asthmaRecorded, inRemission)
                .when(new ResolveCondition(anna.id, anna.conditionId, inRemission.status(), null,
                        inRemission.abatementTold()),
                        LIVE)
                .expectNoEvents();
        anna.given(anna.asthmaRecorded, inRemission).when(resolve("2015"), LIVE)
                .expectException(Refused.with(PatientRefusal.CONDITION_ALREADY_RESOLVED));
    }

    @Test
    void what_the_patient_never_had_cannot_be_over() {
        ConditionRecorded never = new ConditionRecorded(anna.id, anna.conditionId, Condition.of(asthma().code(),
                VerificationStatus.REFUTED, null, null), List.of());
        anna.given(never).when(resolve("2015"), LIVE)
                .expectException(Refused.with(PatientRefusal.CONDITION_ALREADY_REFUTED));
    }

    @Test
    void refutes_a_condition_once() {
        ConditionRefuted refuted = new ConditionRefuted(anna.id, anna.conditionId, "Spirometry is normal");
        anna.given(anna.asthmaRecorded).when(new RefuteCondition(anna.id, anna.conditionId, refuted.reason()), LIVE)
                .expectEvents(refuted);
        anna.given(anna.asthmaRecorded, refuted)
                .when(new RefuteCondition(anna.id, anna.conditionId, refuted.reason()), LIVE)
                .expectNoEvents();
        anna.given(anna.asthmaRecorded, refuted)
                .when(new RefuteCondition(anna.id, anna.conditionId, "Another reason"), LIVE)
                .expectException(Refused.with(PatientRefusal.CONDITION_ALREADY_REFUTED));
        anna.given(anna.asthmaRecorded, refuted).when(resolve("2015"), LIVE)
                .expectException(Refused.with(PatientRefusal.CONDITION_ALREADY_REFUTED));
    }

    @Test
    void refuses_to_resolve_a_condition_that_was_entered_in_error() {
        anna.given(anna.asthmaRecorded, anna.enteredInError(PatientFact.CONDITION, anna.conditionId.value()))
                .when(resolve("2015"), LIVE)
                .expectException(Refused.with(PatientRefusal.FACT_ENTERED_IN_ERROR));
    }

    private ResolveCondition resolve(String abatement) {
        return new ResolveCondition(anna.id, anna.conditionId, ConditionClinicalStatus.RESOLVED,
                new ClinicalTime(abatement),
                null);
    }
}
