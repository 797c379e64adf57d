package org.anamnesis.records.condition;

import static org.anamnesis.records.Story.allergy;
import static org.anamnesis.records.Story.condition;
import static org.anamnesis.records.Story.registered;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.util.UUID;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.ConditionClinicalStatus;
import org.anamnesis.api.patient.ConditionId;
import org.anamnesis.api.patient.PatientFact;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.event.ConditionEvent.ConditionResolved;
import org.anamnesis.api.patient.event.PatientFactEnteredInError;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.records.RunningRecords;
import org.junit.jupiter.api.Test;

class ListsOfPatientTest {

    private final RunningRecords records = new RunningRecords();

    private final UUID patient = UUID.randomUUID();

    private final UUID fact = UUID.randomUUID();

    @Test
    void sorts_conditions_by_how_they_stand() {
        records.written(patient, registered(patient, "Flórez", "Ana"));
        records.written(patient, condition(patient, fact, null));
        records.happened(patient, new ConditionResolved(new PatientId(patient), new ConditionId(fact),
                ConditionClinicalStatus.RESOLVED, new ClinicalTime("2020"), null));
        records.get("/patients/{id}/conditions", patient).body("list.active", empty())
                .body("list.resolved.id", contains(fact.toString())).body("list.resolved.abatement", contains("2020"))
                .body("list.resolved.source", contains("problem-list"));
        error(PatientFact.CONDITION);
        records.get("/patients/{id}/conditions", patient).body("list.resolved", empty());
    }

    @Test
    void lists_allergies_that_were_not_entered_in_error() {
        records.written(patient, registered(patient, "Flórez", "Ana"));
        records.happened(patient, allergy(patient, fact, Allergy.Criticality.LOW));
        records.get("/patients/{id}/allergies", patient).body("list.status", equalTo("list"))
                .body("list.entries.id", contains(fact.toString()));
        error(PatientFact.ALLERGY);
        records.get("/patients/{id}/allergies", patient).body("list.status", equalTo("not-asked"))
                .body("list.entries", empty());
    }

    @Test
    void hides_another_tenants_lists() {
        records.happened(patient, registered(patient, "Flórez", "Ana"));
        RunningRecords.request("elsewhere").get("/patients/{id}/allergies", patient).then().statusCode(404);
        RunningRecords.request("elsewhere").get("/patients/{id}/conditions", patient).then().statusCode(404);
    }

    private void error(PatientFact kind) {
        records.happened(patient,
                new PatientFactEnteredInError(new PatientId(patient), kind, fact, "another patient's"));
    }
}
