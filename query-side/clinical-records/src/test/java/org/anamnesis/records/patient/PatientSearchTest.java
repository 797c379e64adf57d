package org.anamnesis.records.patient;

import static org.anamnesis.records.Story.registered;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.Animal;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.Sex;
import org.anamnesis.api.patient.event.IdentityEvent.DemographicsCorrected;
import org.anamnesis.api.patient.event.IdentityEvent.PatientRegistered;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Contact;
import org.anamnesis.api.value.HumanName;
import org.anamnesis.api.value.Identifier;
import org.anamnesis.records.RunningRecords;
import org.anamnesis.records.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PatientSearchTest {

    private final RunningRecords records = new RunningRecords();

    private final UUID ana = UUID.randomUUID();

    private final UUID rui = UUID.randomUUID();

    private final UUID dog = UUID.randomUUID();

    @BeforeEach
    void begin() {
        records.written(ana, registered(ana, "Flórez", "Ana María"));
        records.written(rui, registered(rui, "Silva", "Rui"));
        records.happened(dog, new PatientRegistered(new PatientId(dog), new Demographics(List.of(),
                List.of(new HumanName(null, "Rex", null, List.of(), List.of(), List.of(), null)),
                new ClinicalTime("2019-06"), Sex.MALE,
                new Animal(CodeableConcept.of(Coding.SNOMED_CT, "448771007", "Dog"), null,
                        Animal.ReproductiveStatus.NEUTERED)),
                Contact.unknown()));
    }

    @Test
    void finds_without_regard_to_accents_and_case() {
        found("{\"name\": \"florez\"}", ana);
        found("{\"name\": \"FLÓREZ\"}", ana);
        found("{\"name\": \"maria\"}", ana);
    }

    @Test
    void finds_by_the_beginning_of_words_and_by_likeness_the_best_first() {
        found("{\"name\": \"flo an\"}", ana);
        found("{\"name\": \"Florz\"}", ana);
        UUID near = UUID.randomUUID();
        records.happened(near, registered(near, "Flores", "Ana"));
        search("{\"name\": \"flores ana\"}").body("hits.id[0]", equalTo(near.toString()))
                .body("hits.id", containsInAnyOrder(ana.toString(), near.toString()));
    }

    @Test
    void finds_by_day_month_or_year_of_birth() {
        search("{\"birthDate\": \"1984\"}").body("hits.id", containsInAnyOrder(ana.toString(), rui.toString()));
        search("{\"birthDate\": \"1984-05\", \"name\": \"rui\"}").body("hits.id", contains(rui.toString()));
        search("{\"birthDate\": \"1984-05-18\"}").body("hits", empty());
        found("{\"birthDate\": \"2019\"}", dog).body("hits[0].species.text", equalTo("Dog"))
                .body("hits[0].name", equalTo("Rex")).body("hits[0].active", equalTo(true));
    }

    @Test
    void finds_by_number_and_no_longer_by_one_that_was_corrected() {
        found("{\"identifier\": {\"value\": \"MRN-%s\"}}".formatted(ana), ana);
        found("{\"identifier\": {\"system\": \"urn:clinic:mrn\", \"value\": \"MRN-%s\"}}".formatted(ana), ana);
        search("{\"identifier\": {\"system\": \"urn:other\", \"value\": \"MRN-%s\"}}".formatted(ana)).body("hits",
                empty());
        records.happened(ana, new DemographicsCorrected(new PatientId(ana), new Demographics(
                List.of(Identifier.of("urn:clinic:mrn", "new-" + ana, "MR")), List.of(HumanName.of("Florz", "Ana")),
                null, Sex.FEMALE, null), "typing error"));
        search("{\"identifier\": {\"value\": \"MRN-%s\"}}".formatted(ana)).body("hits", empty());
        found("{\"identifier\": {\"value\": \"new-%s\"}}".formatted(ana), ana);
        records.get("/patients/{id}", ana).body("demographics.names[0].family", equalTo("Florz"));
    }

    @Test
    void finds_by_the_name_of_a_responsible_person() {
        UUID owner = UUID.randomUUID();
        records.written(owner, Story.responsible(owner, "Østergård", "Bo"));
        records.happened(owner, Story.linked(owner, dog, UUID.randomUUID()));
        found("{\"responsiblePerson\": \"ostergard\"}", dog);
        found("{\"responsiblePerson\": \"bo\", \"name\": \"rex\"}", dog);
        search("{\"responsiblePerson\": \"bo\", \"name\": \"silva\"}").body("hits", empty());
    }

    @Test
    void pages() {
        String next = search("{\"birthDate\": \"1984\", \"limit\": 1}").body("hits", hasSize(1)).extract().path("next");
        search("{\"birthDate\": \"1984\", \"limit\": 1, \"cursor\": \"%s\"}".formatted(next)).body("hits", hasSize(1))
                .body("asOf", notNullValue());
    }

    @Test
    void finds_nobody_of_another_tenant() {
        RunningRecords.request("elsewhere").contentType("application/json").body("{\"name\": \"florez\"}")
                .post("/patients/search").then().statusCode(200).body("hits", empty());
        RunningRecords.request("elsewhere").get("/patients/{id}", ana).then().statusCode(404);
    }

    @Test
    void names_the_field_that_is_wrong() {
        refused("", "{}");
        refused("name", "{\"name\": \" %_ \"}");
        refused("birthDate", "{\"birthDate\": \"yesterday\"}");
        refused("birthDate", "{\"birthDate\": \"2020-01-01T00:00:00Z\"}");
        refused("identifier.value", "{\"identifier\": {\"system\": \"x\"}}");
        refused("limit", "{\"name\": \"a\", \"limit\": 0}");
        refused("cursor", "{\"name\": \"a\", \"cursor\": \"zzz\"}");
        refused("surname", "{\"surname\": \"a\"}");
        refused("name", "{\"name\": [1]}");
    }

    private void refused(String field, String criteria) {
        records.request().contentType("application/json").body(criteria).post("/patients/search").then()
                .statusCode(400).body("errors.field", hasItem(field));
    }

    private ValidatableResponse found(String criteria, UUID patient) {
        return search(criteria).body("hits.id", contains(patient.toString()));
    }

    private ValidatableResponse search(String criteria) {
        return records.request().contentType("application/json").body(criteria).post("/patients/search").then()
                .statusCode(200);
    }
}
