package org.anamnesis.records.timeline;

import static org.anamnesis.records.Story.allergy;
import static org.anamnesis.records.Story.bloodPressure;
import static org.anamnesis.records.Story.checkup;
import static org.anamnesis.records.Story.condition;
import static org.anamnesis.records.Story.observed;
import static org.anamnesis.records.Story.registered;
import static org.anamnesis.records.Story.weight;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.checkup.CheckupFact;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.NoteId;
import org.anamnesis.api.checkup.event.CheckupFactEnteredInError;
import org.anamnesis.api.checkup.event.NoteEvent.NoteAdded;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupCompleted;
import org.anamnesis.api.observation.Observation;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.PatientFact;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.event.BackgroundEvent.BloodGroupRecorded;
import org.anamnesis.api.patient.event.CareStatusEvent.DeathRecorded;
import org.anamnesis.api.patient.event.PatientFactEnteredInError;
import org.anamnesis.api.prescription.event.OrderEvent.MedicationPrescribed;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Warning;
import org.anamnesis.plumbing.serialization.EventTypes;
import org.anamnesis.records.PrescriptionStory;
import org.anamnesis.records.RunningRecords;
import org.junit.jupiter.api.Test;

class TimelineResourceTest {

    private final RunningRecords records = new RunningRecords();

    private final UUID patient = UUID.randomUUID();

    private final UUID checkup = UUID.randomUUID();

    @Test
    void tells_what_happened_in_clinical_order() {
        records.written(patient, registered(patient, "Flórez", "Ana"));
        records.written(patient, allergy(patient, UUID.randomUUID(), Allergy.Criticality.HIGH));
        records.written(patient, condition(patient, UUID.randomUUID(), null));
        records.written(checkup, checkup(patient, checkup, null, "2024-02-03T10:00:00+01:00"));
        records.written(checkup, observed(patient, checkup, UUID.randomUUID(), weight("71.10", "2024-02-04"),
                new Warning(Warning.Code.IMPLAUSIBLE_VALUE, "value")));
        records.written(checkup, observed(patient, checkup, UUID.randomUUID(), bloodPressure("120", "80", "2010")));
        records.written(checkup, new NoteAdded(new CheckupId(checkup), new PatientId(patient),
                new NoteId(UUID.randomUUID()), "Feels better.", List.of()));
        records.happened(checkup, new CheckupCompleted(new CheckupId(checkup), new PatientId(patient), null,
                new ClinicalTime("2024-02-05"), List.of()));

        records.get("/patients/{id}/timeline", patient)
                .body("entries.kind", contains("checkup.note-added", "patient.registered", "checkup.completed",
                        "checkup.observation-recorded", "checkup.started",
                        "checkup.observation-recorded", "patient.allergy-recorded", "patient.condition-recorded"))
                .body("entries[0].text", equalTo("Feels better.")).body("entries[0].time", nullValue())
                .body("entries[3].value.quantity.unit", equalTo("kg"))
                .body("entries[3].warnings[0].code", equalTo("IMPLAUSIBLE_VALUE"))
                .body("entries[3].checkupId", equalTo(checkup.toString()))
                .body("entries[3].recordedBy", equalTo("nurse-1")).body("entries[3].recordedAt", notNullValue())
                .body("entries[4].time", equalTo("2024-02-03T10:00:00+01:00"))
                .body("entries[5].components", hasSize(2)).body("entries[5].time", equalTo("2010"))
                .body("next", nullValue()).body("incomplete", equalTo(0));
    }

    @Test
    void tells_why_there_is_no_value_beside_what_was_noted() {
        Observation haemolysed = new Observation(CodeableConcept.of(Coding.LOINC, "2823-3", "Potassium"), null,
                new ClinicalTime("2024-02-04"), null, List.of(), null, List.of(), List.of(),
                new CodeableConcept(List.of(), "haemolysed"), "Take it again.", null, null, null, null);
        records.written(patient, registered(patient, "Okafor", "Chidi"));
        records.written(checkup, checkup(patient, checkup, null, "2024-02-03"));
        records.happened(checkup, observed(patient, checkup, UUID.randomUUID(), haemolysed));

        records.get("/patients/{id}/timeline", patient)
                .body("entries.find { it.kind == 'checkup.observation-recorded' }.text",
                        equalTo("Take it again.\nhaemolysed"));
    }

    @Test
    void shows_struck_what_was_entered_in_error() {
        UUID wrong = UUID.randomUUID();
        records.written(patient, registered(patient, "Okafor", "Chidi"));
        records.written(patient, new DeathRecorded(new PatientId(patient), new ClinicalTime("2024-01-01")));
        records.written(patient, new PatientFactEnteredInError(new PatientId(patient), PatientFact.DEATH, patient,
                "namesake"));
        records.written(checkup, checkup(patient, checkup, null, "2024-02-03"));
        records.written(checkup, observed(patient, checkup, wrong, weight("700", "2024-02-03")));
        records.written(checkup, observed(patient, checkup, UUID.randomUUID(), weight("70", "2024-02-03")));
        records.written(checkup, new CheckupFactEnteredInError(new CheckupId(checkup), new PatientId(patient),
                CheckupFact.OBSERVATION, wrong, "slip of the pen"));
        records.happened(checkup, new CheckupFactEnteredInError(new CheckupId(checkup), new PatientId(patient),
                CheckupFact.CHECKUP, checkup, "another patient's"));

        records.get("/patients/{id}/timeline", patient).body("entries", hasSize(8))
                .body("entries.find { it.kind == 'patient.death-recorded' }.enteredInError", equalTo("namesake"))
                .body("entries.find { it.kind == 'checkup.observation-recorded' && it.factId == '" + wrong
                        + "' }.enteredInError",
                        equalTo("slip of the pen"))
                .body("entries.findAll { it.kind.endsWith('fact-entered-in-error') }.text",
                        contains("another patient's", "slip of the pen", "namesake"))
                .body("entries.findAll { it.kind != 'patient.registered' }.enteredInError",
                        hasItems("another patient's", "slip of the pen", "namesake"))
                .body("entries.findAll { it.enteredInError }", hasSize(4));
    }

    @Test
    void strikes_nothing_with_a_checkup_but_what_it_recorded() {
        PrescriptionStory story = PrescriptionStory.of(patient, null);
        UUID wrong = UUID.randomUUID();
        records.written(patient, registered(patient, "Okafor", "Chidi"));
        records.written(checkup, checkup(patient, checkup, null, "2024-02-03"));
        records.written(patient, condition(patient, UUID.randomUUID(), checkup));
        records.written(story.id().value(), prescribedIn(checkup, story.prescribed("2024-02-03")));
        records.written(checkup, observed(patient, checkup, wrong, weight("700", "2024-02-03")));
        for (UUID fact : List.of(wrong, checkup)) {
            records.written(checkup, new CheckupFactEnteredInError(new CheckupId(checkup), new PatientId(patient),
                    fact.equals(checkup) ? CheckupFact.CHECKUP : CheckupFact.OBSERVATION, fact, "slip"));
        }
        records.settled();
        records.get("/patients/{id}/timeline", patient)
                .body("entries.findAll { it.enteredInError }.kind",
                        containsInAnyOrder("checkup.started", "checkup.observation-recorded"))
                .body("entries.findAll { it.checkupId == '" + checkup + "' && !it.enteredInError }.kind",
                        containsInAnyOrder("patient.condition-recorded", "prescription.medication-prescribed"));
    }

    @Test
    void tells_apart_what_shares_the_id_of_the_patient() {
        PatientId id = new PatientId(patient);
        records.written(patient, registered(patient, "Okafor", "Chidi"));
        records.written(patient, new BloodGroupRecorded(id, new CodeableConcept(List.of(), "A")));
        records.written(patient, new DeathRecorded(id, new ClinicalTime("2021")));
        records.written(patient, new PatientFactEnteredInError(id, PatientFact.DEATH, patient, "another patient's"));
        records.happened(patient, new DeathRecorded(id, new ClinicalTime("2022")));
        records.get("/patients/{id}/timeline", patient)
                .body("entries.factId", everyItem(equalTo(patient.toString())))
                .body("entries.findAll { it.enteredInError }.kind", contains("patient.death-recorded"))
                .body("entries.find { it.enteredInError }.time", equalTo("2021"));
    }

    @Test
    void pages_hold_still_while_something_is_added() {
        records.written(patient, registered(patient, "Roux", "Zoé"));
        records.written(checkup, checkup(patient, checkup, null, "2024-01-01"));
        for (int i = 0; i < 25; i++) {
            // Several at the same time, so that only the id tells where a page ends.
            records.written(checkup,
                    observed(patient, checkup, UUID.randomUUID(), weight("70", "2023-01-0" + (1 + i % 3))));
        }
        records.settled();
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = (cursor == null
                    ? records.request()
                    : records.request().queryParam("cursor", cursor)).queryParam("limit", 4)
                    .get("/patients/{id}/timeline", patient).then().statusCode(200).extract().jsonPath();
            seen.addAll(page.getList("entries.factId"));
            cursor = page.getString("next");
            records.happened(checkup, observed(patient, checkup, UUID.randomUUID(), weight("71", "2024-05-05")));
        } while (cursor != null);
        assertThat(seen).hasSize(27).doesNotHaveDuplicates();
    }

    @Test
    void its_kinds_are_described_as_the_names_of_events() {
        assertThat(records.request().get("/v3/api-docs").then().statusCode(200).extract().jsonPath()
                .getList("components.schemas.findAll { it.value.properties?.kind }"
                        + ".collect { it.value.properties.kind.examples }.findAll { it }.flatten()"))
                .contains("patient.allergy-recorded", "checkup.observation-recorded")
                .allSatisfy(kind -> assertThat(EventTypes.byName()).containsKey(String.valueOf(kind)));
    }

    @Test
    void refuses_what_is_no_cursor_and_what_is_no_page() {
        records.happened(patient, registered(patient, "Silva", "Rui"));
        for (String cursor : List.of("x", "", "AAAA", "_____________________________________________________w")) {
            records.request().queryParam("cursor", cursor).get("/patients/{id}/timeline", patient).then()
                    .statusCode(400).body("errors[0].field", equalTo("cursor"));
        }
        records.request().queryParam("limit", 0).get("/patients/{id}/timeline", patient).then().statusCode(400)
                .body("errors[0].field", equalTo("limit"));
        records.request().queryParam("limit", "many").get("/patients/{id}/timeline", patient).then().statusCode(400)
                .body("errors[0].field", equalTo("limit"));
        RunningRecords.request("elsewhere").get("/patients/{id}/timeline", patient).then().statusCode(404);
    }

    private static MedicationPrescribed prescribedIn(UUID checkup, MedicationPrescribed it) {
        return new MedicationPrescribed(it.prescriptionId(), it.patientId(), it.practitionerId(),
                new CheckupId(checkup), it.order(), it.validUntil(), it.check(), it.override(), it.warnings());
    }
}
