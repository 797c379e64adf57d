package org.anamnesis.records.patient;

import static org.anamnesis.records.Story.allergy;
import static org.anamnesis.records.Story.checkup;
import static org.anamnesis.records.Story.condition;
import static org.anamnesis.records.Story.linked;
import static org.anamnesis.records.Story.merged;
import static org.anamnesis.records.Story.practitioner;
import static org.anamnesis.records.Story.registered;
import static org.anamnesis.records.Story.responsible;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.AllergyId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRefuted;
import org.anamnesis.api.patient.event.CareStatusEvent.DeathRecorded;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.records.RunningRecords;
import org.junit.jupiter.api.Test;

/** While patients are merged, every read answers for all of them. */
class MergedPatientsTest {

    private static final List<String> LISTS = List.of("/patients/{id}", "/patients/{id}/chart",
            "/patients/{id}/allergies", "/patients/{id}/conditions", "/patients/{id}/checkups",
            "/patients/{id}/observations", "/patients/{id}/observations?code=29463-7", "/patients/{id}/timeline",
            "/patients/{id}/merges");

    private final RunningRecords records = new RunningRecords();

    private final Twins twins = new Twins(records);

    private final String survivor = twins.survivor().toString();

    private final String duplicate = twins.duplicate().toString();

    @Test
    void a_chart_holds_the_facts_of_all_records_in_time_order() {
        twins.live().merge().visit("survivor", "checkup-3", "2024-04-01", "72")
                .visit("duplicate", "checkup-0", "2023-01-01", "60").settled();
        records.get("/patients/{id}/chart", duplicate).body("patient.id", equalTo(survivor))
                .body("patient.demographics.names[0].family", equalTo("Flórez"))
                .body("patientId", equalTo(survivor)).body("requestedPatientId", equalTo(duplicate))
                .body("linkedPatients.patientId", contains(duplicate))
                .body("linkedPatients[0].mergedAt", notNullValue())
                .body("recentCheckups.visit.start", contains("2024-04-01", "2024-03-01", "2024-02-01", "2023-01-01"))
                .body("recentCheckups.patientId", contains(null, duplicate, null, duplicate))
                .body("vitalSigns.observation.value.quantity.value", contains(72));
    }

    @Test
    void every_read_answers_the_same_for_either_id() {
        twins.live().merge().settled();
        for (String list : LISTS) {
            String ofDuplicate = twins.told(list, "duplicate");
            assertThat(ofDuplicate).as(list).contains("\"requestedPatientId\":\"duplicate\"");
            assertThat(ofDuplicate.replace("\"requestedPatientId\":\"duplicate\",", "")).as(list)
                    .isEqualTo(twins.told(list, "survivor"))
                    .contains("\"linkedPatients\":[{\"patientId\":\"duplicate\"");
        }
        for (String checkup : List.of("checkup-1", "checkup-2")) {
            for (String who : List.of(survivor, duplicate)) {
                records.get("/patients/{id}/checkups/{checkup}", who, twins.id(checkup))
                        .body("checkup.id", equalTo(twins.id(checkup).toString()))
                        .body("patientId", equalTo(survivor))
                        .body("checkup.patientId", equalTo(checkup.equals("checkup-2") ? duplicate : null));
            }
        }
    }

    @Test
    void pages_run_through_all_records_in_time_order() {
        twins.live().merge();
        for (int day = 1; day <= 9; day++) {
            twins.visit(day % 2 == 0 ? "survivor" : "duplicate", "page-" + day, "2022-01-0" + day, "70");
        }
        twins.settled();
        for (String list : List.of("checkups", "observations", "timeline")) {
            List<String> whole = pages(list, 100);
            assertThat(pages(list, 2)).as(list).isEqualTo(whole).doesNotHaveDuplicates()
                    .hasSize(list.equals("timeline") ? 27 : 11);
        }
    }

    @Test
    void no_known_allergies_of_one_record_never_hides_an_allergy_of_the_other() {
        twins.live().settled();
        records.get("/patients/{id}/chart", survivor).body("allergies.status", equalTo("none-known"));
        twins.merge().settled();
        for (String who : List.of(survivor, duplicate)) {
            records.get("/patients/{id}/chart", who).body("allergies.status", equalTo("list"))
                    .body("allergies.entries.patientId", contains(duplicate))
                    .body("alerts.kind", contains("high-criticality-allergy"))
                    .body("alerts.patientId", contains(duplicate));
            records.get("/patients/{id}/allergies", who).body("list.status", equalTo("list"));
        }
    }

    @Test
    void the_chart_warns_of_a_death_on_a_linked_record() {
        twins.live().merge();
        records.happened(twins.duplicate(),
                new DeathRecorded(new PatientId(twins.duplicate()), new ClinicalTime("2024")));
        records.get("/patients/{id}/chart", survivor).body("patient.deceased", nullValue())
                .body("alerts.kind", contains("deceased", "high-criticality-allergy"))
                .body("alerts.patientId", contains(duplicate, duplicate));
    }

    @Test
    void the_charts_tag_changes_with_the_link_and_with_facts_of_any_linked_record() {
        twins.live().settled();
        String alone = tag();
        twins.merge().settled();
        String together = tag();
        assertThat(together).isNotEqualTo(alone);
        records.happened(twins.duplicate(), condition(twins.duplicate(), UUID.randomUUID(), null));
        assertThat(tag()).isNotEqualTo(together);
        records.request().header("If-None-Match", tag()).get("/patients/{id}/chart", survivor).then().statusCode(304);
        String before = tag();
        twins.unmerge().settled();
        assertThat(tag()).isNotEqualTo(before);
    }

    @Test
    void counts_what_could_not_be_applied_of_any_linked_record() {
        twins.live().merge().settled();
        records.written(twins.duplicate(), new AllergyRefuted(new PatientId(twins.duplicate()),
                new AllergyId(UUID.randomUUID()), "of an event that was lost"));
        await().untilAsserted(
                () -> records.get("/patients/{id}/chart", survivor).body("incomplete", equalTo(1)));
        for (String list : LISTS) {
            records.get(list, survivor).body("incomplete", equalTo(1));
            records.get(list, duplicate).body("incomplete", equalTo(1));
        }
        search("{\"name\": \"ana\"}").body("hits.incomplete", contains(1));
    }

    @Test
    void search_shows_the_survivor_once_whichever_record_matches() {
        twins.live().merge().settled();
        search("{\"name\": \"anita\"}").body("hits.id", contains(survivor))
                .body("hits.matchedPatientId", contains(duplicate)).body("hits[0].name", equalTo("Ana Flórez"));
        search("{\"name\": \"florez\"}").body("hits.id", contains(survivor))
                .body("hits[0].matchedPatientId", nullValue());
        search("{\"identifier\": {\"value\": \"MRN-%s\"}}".formatted(duplicate)).body("hits.id", contains(survivor));
        twins.unmerge().settled();
        search("{\"name\": \"florez\"}").body("hits.id", containsInAnyOrder(survivor, duplicate))
                .body("hits.matchedPatientId", contains(null, null));
    }

    @Test
    void worklists_and_responsible_persons_name_the_survivor() {
        UUID eva = UUID.randomUUID();
        UUID person = UUID.randomUUID();
        records.written(eva, practitioner(eva, "Haas", "Eva"));
        twins.live().merge();
        records.written(twins.id("open"), checkup(twins.duplicate(), twins.id("open"), eva, "2024-05-05"));
        records.written(person, responsible(person, "Jansen", "Piet"));
        records.happened(person, linked(person, twins.duplicate(), UUID.randomUUID()));
        records.get("/practitioners/{id}/checkups", eva).body("checkups.patientId", contains(duplicate))
                .body("checkups.survivorId", contains(survivor)).body("checkups.patientName", contains("Ana Flórez"));
        records.get("/responsible-persons/{id}/patients", person).body("patients.patientId", contains(duplicate))
                .body("patients.survivorId", contains(survivor));
        records.get("/patients/{id}/chart", survivor).body("responsiblePersons.patientId", contains(duplicate));
    }

    @Test
    void several_duplicates_are_one_patient() {
        UUID third = UUID.randomUUID();
        twins.live().merge();
        records.written(third, registered(third, "Flores", "A."));
        records.written(third, allergy(third, UUID.randomUUID(), Allergy.Criticality.LOW));
        records.happened(third, merged(third, twins.survivor()));
        records.get("/patients/{id}/chart", third).body("patient.id", equalTo(survivor))
                .body("linkedPatients.patientId", contains(duplicate, third.toString()))
                .body("allergies.entries.patientId", containsInAnyOrder(duplicate, third.toString()));
        search("{\"name\": \"flores\"}").body("hits.id", contains(survivor));
    }

    @Test
    void a_link_is_followed_once_the_survivor_is_known() {
        records.written(twins.duplicate(), registered(twins.duplicate(), "Florez", "Anita"));
        twins.merge().settled();
        records.get("/patients/{id}/chart", duplicate).body("patient.id", equalTo(duplicate))
                .body("linkedPatients", empty()).body("requestedPatientId", nullValue());
        records.request().get("/patients/{id}/chart", survivor).then().statusCode(404);
        records.happened(twins.survivor(), registered(twins.survivor(), "Flórez", "Ana"));
        records.get("/patients/{id}/chart", duplicate).body("patient.id", equalTo(survivor));
    }

    @Test
    void a_link_is_as_unknown_to_another_tenant_as_its_patients() {
        twins.live().merge().settled();
        for (String list : LISTS) {
            RunningRecords.request("elsewhere").get(list, duplicate).then().statusCode(404)
                    .body("code", equalTo("patient-unknown"));
        }
    }

    private String tag() {
        return records.get("/patients/{id}/chart", survivor).header("ETag", not(nullValue())).extract()
                .header("ETag");
    }

    private ValidatableResponse search(String criteria) {
        return records.request().contentType("application/json").body(criteria).post("/patients/search").then()
                .statusCode(200).body("hits", hasSize(greaterThan(0)));
    }

    private List<String> pages(String list, int limit) {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var request = records.request().queryParam("limit", limit);
            JsonPath page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/patients/{id}/" + list, survivor).then().statusCode(200).extract().jsonPath();
            List<Object> entries = page.getList(list.equals("timeline") ? "entries" : list);
            entries.forEach(entry -> seen.add(entry.toString()));
            cursor = page.getString("next");
        } while (cursor != null);
        return seen;
    }
}
