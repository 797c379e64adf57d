package org.anamnesis.records.noneknown;

import static org.anamnesis.records.Story.allergy;
import static org.anamnesis.records.Story.condition;
import static org.anamnesis.records.Story.noneKnown;
import static org.anamnesis.records.Story.registered;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.util.UUID;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.patient.event.ConditionEvent.ConditionResolved;
import org.anamnesis.api.patient.ConditionClinicalStatus;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.AllergyEnd;
import org.anamnesis.api.patient.AllergyId;
import org.anamnesis.api.patient.ConditionId;
import org.anamnesis.api.patient.NoneKnown.Subject;
import org.anamnesis.api.patient.PatientFact;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyResolved;
import org.anamnesis.api.patient.event.ConditionEvent.ConditionRefuted;
import org.anamnesis.api.patient.event.PatientFactEnteredInError;
import org.anamnesis.records.RunningRecords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NoneKnownTest {

    private final RunningRecords records = new RunningRecords();
    private final UUID patient = UUID.randomUUID();
    private final UUID statement = UUID.randomUUID();
    private final UUID fact = UUID.randomUUID();

    @BeforeEach
    void begin() {
        records.written(patient, registered(patient, "Okafor", "Chidi"));
    }

    @Test
    void one_kind_that_was_asked_for_is_not_all() {
        records.happened(patient, noneKnown(patient, statement, Subject.DRUG_ALLERGIES, "2020"));
        records.get("/patients/{id}/allergies", patient).body("list.status", equalTo("none-known-of-a-kind"))
                .body("list.noneKnown.subject", contains("drug-allergies"))
                .body("list.noneKnown.asserted", contains("2020"));
    }

    @Test
    void what_is_recorded_later_goes_before_the_statement_until_it_no_longer_stands() {
        records.written(patient, noneKnown(patient, statement, Subject.PROBLEMS, "2020"));
        records.happened(patient, condition(patient, fact, null));
        records.get("/patients/{id}/none-known", patient).body("statements", empty());
        records.happened(patient, new ConditionRefuted(new PatientId(patient), new ConditionId(fact), "no"));
        records.get("/patients/{id}/none-known", patient).body("statements.id", contains(statement.toString()))
                .body("statements.contradicted", contains(false));
    }

    @Test
    void what_was_there_in_between_keeps_the_statement_out_of_force_though_it_is_over() {
        records.written(patient, noneKnown(patient, statement, Subject.PROBLEMS, "2020"));
        records.written(patient, condition(patient, fact, null));
        records.happened(patient, new ConditionResolved(new PatientId(patient), new ConditionId(fact),
                ConditionClinicalStatus.RESOLVED, new ClinicalTime("2021"), null));
        records.get("/patients/{id}/none-known", patient).body("statements", empty());
        records.happened(patient, new PatientFactEnteredInError(new PatientId(patient), PatientFact.CONDITION, fact,
                "another patient's"));
        records.get("/patients/{id}/none-known", patient).body("statements.id", contains(statement.toString()));
    }

    @Test
    void a_statement_beside_what_was_there_is_shown_as_a_contradiction() {
        records.written(patient, allergy(patient, fact, Allergy.Criticality.LOW));
        records.happened(patient, noneKnown(patient, statement, Subject.ALLERGIES, "2020"));
        records.get("/patients/{id}/chart", patient).body("allergies.status", equalTo("list"))
                .body("noneKnown.contradicted", contains(true)).body("alerts.kind", hasItem("contradiction"))
                .body("alerts.find { it.kind == 'contradiction' }.factId", equalTo(statement.toString()));
        records.happened(patient,
                new AllergyResolved(new PatientId(patient), new AllergyId(fact), AllergyEnd.RESOLVED));
        records.get("/patients/{id}/chart", patient).body("allergies.entries.status", contains("resolved"))
                .body("noneKnown.contradicted", contains(false)).body("alerts.kind", not(hasItem("contradiction")));
    }

    @Test
    void a_statement_is_contradicted_only_by_its_own_kind() {
        records.written(patient, allergy(patient, fact, Allergy.Criticality.LOW));
        records.written(patient, noneKnown(patient, UUID.randomUUID(), Subject.FOOD_ALLERGIES, "2020"));
        records.written(patient, noneKnown(patient, UUID.randomUUID(), Subject.PROBLEMS, "2020"));
        records.written(patient, noneKnown(patient, UUID.randomUUID(), Subject.MEDICATION, "2020"));
        records.happened(patient, noneKnown(patient, statement, Subject.DRUG_ALLERGIES, "2020"));
        records.get("/patients/{id}/none-known", patient)
                .body("statements.subject",
                        containsInAnyOrder("food-allergies", "problems", "medication", "drug-allergies"))
                .body("statements.findAll { it.contradicted }.subject", contains("drug-allergies"));
    }

    @Test
    void a_statement_that_was_entered_in_error_is_gone() {
        records.written(patient, noneKnown(patient, statement, Subject.ALLERGIES, "2020"));
        records.happened(patient, new PatientFactEnteredInError(new PatientId(patient), PatientFact.NONE_KNOWN,
                statement, "not asked"));
        records.get("/patients/{id}/none-known", patient).body("statements", empty());
        records.get("/patients/{id}/allergies", patient).body("list.status", equalTo("not-asked"));
    }
}
