package org.anamnesis.records.chart;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.anamnesis.records.Story.noneKnown;
import static org.anamnesis.records.Story.allergy;
import static org.anamnesis.records.Story.bloodPressure;
import static org.anamnesis.records.Story.checkup;
import static org.anamnesis.records.Story.condition;
import static org.anamnesis.records.Story.observed;
import static org.anamnesis.records.Story.registered;
import static org.anamnesis.records.Story.weight;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.util.List;
import java.util.UUID;
import org.anamnesis.api.checkup.CheckupFact;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.event.CheckupFactEnteredInError;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.AllergyId;
import org.anamnesis.api.patient.NoneKnown.Subject;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRefuted;
import org.anamnesis.api.patient.event.CareStatusEvent.DeathRecorded;
import org.anamnesis.api.patient.event.CareStatusEvent.PatientDeactivated;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Warning;
import org.anamnesis.records.RunningRecords;
import org.junit.jupiter.api.Test;

class ChartResourceTest {

    private final RunningRecords records = new RunningRecords();

    private final UUID patient = UUID.randomUUID();

    private final UUID checkup = UUID.randomUUID();

    @Test
    void shows_what_a_clinician_must_see_first() {
        records.written(patient, registered(patient, "Flórez", "Ana"));
        records.written(patient, allergy(patient, UUID.randomUUID(), Allergy.Criticality.HIGH));
        records.written(patient, condition(patient, UUID.randomUUID(), null));
        records.written(checkup, checkup(patient, checkup, null, "2024-02-03T10:00:00+01:00"));
        records.written(checkup, observed(patient, checkup, UUID.randomUUID(), weight("70.10", "2023-01-01")));
        records.written(checkup, observed(patient, checkup, UUID.randomUUID(), weight("71.10", "2024-01-01")));
        records.happened(checkup,
                observed(patient, checkup, UUID.randomUUID(), bloodPressure("120", "80", "2024-02-03")));

        records.get("/patients/{id}/chart", patient)
                .body("patient.demographics.names[0].family", equalTo("Flórez"))
                .body("patient.demographics.birthDate", equalTo("1984-05-17"))
                .body("allergies.status", equalTo("list"))
                .body("allergies.entries[0].allergy.code.coding[0].code", equalTo("91936005"))
                .body("conditions.active", hasSize(1)).body("conditions.resolved", empty())
                .body("medication.status", equalTo("none-recorded")).body("medication.entries", empty())
                .body("vitalSigns", hasSize(2))
                .body("vitalSigns.find { it.observation.value }.observation.value.quantity.value", equalTo(71.10f))
                .body("vitalSigns.find { !it.observation.value }.observation.components", hasSize(2))
                .body("recentCheckups[0].visit.start", equalTo("2024-02-03T10:00:00+01:00"))
                .body("recentCheckups[0].status", equalTo("open"))
                .body("alerts.kind", contains("high-criticality-allergy")).body("incomplete", equalTo(0))
                .body("asOf.recordedAt", notNullValue());
    }

    @Test
    void tells_never_asked_from_none_known_from_a_list() {
        UUID allergy = UUID.randomUUID();
        records.happened(patient, registered(patient, "Nilsen", "Kari"));
        records.get("/patients/{id}/chart", patient).body("allergies.status", equalTo("not-asked"));
        records.happened(patient, noneKnown(patient, UUID.randomUUID(), Subject.ALLERGIES, "2020-01-01"));
        records.get("/patients/{id}/chart", patient).body("allergies.status", equalTo("none-known"));
        records.happened(patient, allergy(patient, allergy, Allergy.Criticality.LOW));
        records.get("/patients/{id}/chart", patient).body("allergies.status", equalTo("list"));
        records.happened(patient, new AllergyRefuted(new PatientId(patient), new AllergyId(allergy), "tolerated"));
        records.get("/patients/{id}/chart", patient).body("allergies.status", equalTo("none-known"))
                .body("allergies.entries.status", contains("refuted"));
    }

    @Test
    void leaves_out_what_was_entered_in_error() {
        UUID wrong = UUID.randomUUID();
        records.written(patient, registered(patient, "Okafor", "Chidi"));
        records.written(checkup, checkup(patient, checkup, null, "2024-02-03"));
        records.written(checkup, observed(patient, checkup, UUID.randomUUID(), weight("70", "2024-01-01")));
        records.written(checkup, observed(patient, checkup, wrong, weight("700", "2024-02-01"),
                new Warning(Warning.Code.IMPLAUSIBLE_VALUE, "value")));
        records.settled();
        records.get("/patients/{id}/chart", patient).body("alerts.factId", hasItem(wrong.toString()));
        records.happened(checkup, new CheckupFactEnteredInError(new CheckupId(checkup), new PatientId(patient),
                CheckupFact.OBSERVATION, wrong, "slip of the pen"));
        records.get("/patients/{id}/chart", patient)
                .body("vitalSigns.observation.value.quantity.value", contains(70)).body("alerts", empty());
        records.happened(checkup, new CheckupFactEnteredInError(new CheckupId(checkup), new PatientId(patient),
                CheckupFact.CHECKUP, checkup, "another patient's"));
        records.get("/patients/{id}/chart", patient).body("vitalSigns", empty()).body("recentCheckups", empty());
    }

    @Test
    void answers_not_modified_until_something_changes() {
        records.happened(patient, registered(patient, "Roux", "Zoé"));
        String tag = records.get("/patients/{id}/chart", patient).extract().header("ETag");
        records.request().header("If-None-Match", tag).get("/patients/{id}/chart", patient).then().statusCode(304);
        records.happened(patient, new DeathRecorded(new PatientId(patient), new ClinicalTime("2024")));
        records.request().header("If-None-Match", tag).get("/patients/{id}/chart", patient).then().statusCode(200)
                .header("ETag", not(equalTo(tag))).body("alerts.kind", contains("deceased"));
        records.happened(patient, new PatientDeactivated(new PatientId(patient), "moved away"));
        records.get("/patients/{id}/chart", patient).body("alerts.kind", contains("deceased", "deactivated"))
                .body("patient.active", equalTo(false));
    }

    @Test
    void hides_another_tenants_patient_like_one_that_does_not_exist() {
        records.happened(patient, registered(patient, "Silva", "Rui"));
        RunningRecords.request("elsewhere").get("/patients/{id}/chart", patient).then().statusCode(404)
                .body("code", equalTo("patient-unknown"));
        records.request().get("/patients/{id}/chart", UUID.randomUUID()).then().statusCode(404)
                .body("code", equalTo("patient-unknown"));
        records.request().get("/patients/{id}/chart", "no-uuid").then().statusCode(400)
                .body("errors[0].field", equalTo("id"));
    }

    @Test
    void says_when_something_of_the_patient_could_not_be_applied() {
        records.happened(patient, registered(patient, "Kim", "Jin"));
        // An event that was lost before it: nothing is there to refute.
        records.written(patient, new AllergyRefuted(new PatientId(patient), new AllergyId(UUID.randomUUID()), "gone"));
        records.written(patient, allergy(patient, UUID.randomUUID(), Allergy.Criticality.LOW));
        await().atMost(20, SECONDS).untilAsserted(() -> records.get("/patients/{id}/chart", patient)
                .body("incomplete", equalTo(2)).body("allergies.entries", empty()));
        for (String list : List.of("", "/allergies", "/conditions", "/timeline", "/checkups", "/observations",
                "/medication",
                "/prescriptions", "/dispenses", "/procedures", "/immunizations", "/diagnostic-reports")) {
            records.get("/patients/{id}" + list, patient).body("incomplete", equalTo(2));
        }
        records.request().contentType("application/json").body("{\"name\": \"jin kim\"}").post("/patients/search")
                .then().statusCode(200).body("hits.incomplete", contains(2));
    }
}
