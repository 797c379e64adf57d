package org.anamnesis.records.patient;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.Sex;
import org.anamnesis.api.patient.event.IdentityEvent.PatientRegistered;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.practitioner.Profile;
import org.anamnesis.api.practitioner.event.PractitionerEvent.PractitionerRegistered;
import org.anamnesis.api.value.Address;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Contact;
import org.anamnesis.api.value.ContactPoint;
import org.anamnesis.api.value.HumanName;
import org.anamnesis.api.value.Identifier;
import org.anamnesis.api.value.Period;
import org.anamnesis.records.RunningRecords;
import org.anamnesis.records.ScheduleStory;
import org.anamnesis.records.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Names, numbers and addresses of before stand on the record, but nobody goes by them. */
class FormerNamesTest {

    private final RunningRecords records = new RunningRecords();

    private final UUID ada = UUID.randomUUID();

    @Test
    void a_patient_goes_by_the_name_and_address_of_today() {
        records.happened(ada, registered(new Period(null, new ClinicalTime("2001-01-01"))));
        records.get("/patients/{id}", ada).body("name", equalTo("Ada Currently"))
                .body("demographics.names.family", contains("Currently", "Invented"))
                .body("demographics.identifiers.value", contains("new", "old"))
                .body("contact.addresses.city", contains("Newtown", "Oldtown"))
                .body("contact.telecom.value", contains("ada@example.org", "gone@example.org"))
                .body("former.names.family", contains("Invented")).body("former.identifiers.value", contains("old"))
                .body("former.addresses.city", contains("Oldtown"))
                .body("former.telecom.value", contains("gone@example.org"));
        records.get("/patients/{id}/chart", ada).body("patient.name", equalTo("Ada Currently"))
                .body("patient.demographics.names.family", contains("Currently", "Invented"))
                .body("patient.contact.telecom.value", contains("ada@example.org", "gone@example.org"))
                .body("patient.former.addresses.city", contains("Oldtown"));
    }

    @Test
    void who_has_no_former_name_or_address_has_no_history() {
        records.happened(ada, Story.registered(ada, "Currently", "Ada"));
        records.get("/patients/{id}", ada).body("name", equalTo("Ada Currently")).body("former", nullValue());
    }

    @Test
    void a_person_is_found_by_a_former_name_and_number_and_shown_by_that_of_today() {
        records.happened(ada, registered(new Period(null, new ClinicalTime("2001-01-01"))));
        for (String criteria : List.of("{\"name\": \"invented\"}", "{\"identifier\": {\"value\": \" old\\u00a0\"}}")) {
            records.request().contentType("application/json").body(criteria).post("/patients/search").then()
                    .statusCode(200).body("hits.id", contains(ada.toString()))
                    .body("hits[0].name", equalTo("Ada Currently"))
                    .body("hits[0].names.family", contains("Currently", "Invented"))
                    .body("hits[0].identifiers.value", contains("new", "old"));
        }
    }

    @Test
    void a_list_names_the_patient_as_of_today() {
        UUID person = UUID.randomUUID();
        UUID entry = UUID.randomUUID();
        records.written(ada, registered(new Period(null, new ClinicalTime("2001-01-01"))));
        records.written(person, Story.responsible(person, "Currently", "Bo"));
        records.written(person, Story.linked(person, ada, UUID.randomUUID()));
        records.happened(entry, new ScheduleStory(records, person).waits(ada, entry));
        records.get("/waiting-list").body("entries.patientName", contains("Ada Currently"));
        records.get("/responsible-persons/{id}/patients", person)
                .body("patients[0].demographics.names.family", contains("Currently", "Invented"));
    }

    @Test
    void a_name_ends_without_an_event_and_the_chart_is_another_from_then_on() {
        OffsetDateTime end = OffsetDateTime.now(ZoneOffset.UTC).plusSeconds(4);
        records.happened(ada, registered(new Period(null, ClinicalTime.of(end))));
        records.get("/patients/{id}", ada).body("name", equalTo("Formerly Invented"));
        String version = records.get("/patients/{id}/chart", ada).extract().header("ETag");
        await().atMost(20, SECONDS).untilAsserted(
                () -> records.get("/patients/{id}", ada).body("name", equalTo("Ada Currently")));
        records.request().header("If-None-Match", version).get("/patients/{id}/chart", ada).then().statusCode(200)
                .body("patient.name", equalTo("Ada Currently"));
    }

    @Test
    void numbers_and_addresses_of_a_practitioner_are_ordered_too() {
        UUID doctor = UUID.randomUUID();
        records.happened(doctor, new PractitionerRegistered(new PractitionerId(doctor),
                new Profile(HumanName.of("Owl", "Eve"), numbers(), List.of(), contact())));
        records.get("/practitioners/{id}", doctor).body("profile.identifiers.value", contains("new", "old"))
                .body("profile.contact.telecom.value", contains("ada@example.org", "gone@example.org"))
                .body("former.telecom.value", contains("gone@example.org"));
    }

    /** The former name is official until it ends. */
    private PatientRegistered registered(Period former) {
        return new PatientRegistered(new PatientId(ada), new Demographics(numbers(),
                List.of(name("official", "Formerly", "Invented", former), name("usual", "Ada", "Currently", null)),
                null, Sex.FEMALE, null), contact());
    }

    private static HumanName name(String use, String given, String family, @Nullable Period period) {
        return new HumanName(use, null, family, List.of(given), List.of(), List.of(), period);
    }

    private static List<Identifier> numbers() {
        return List.of(new Identifier("urn:clinic:mrn", "old", "MR", "old", null),
                Identifier.of("urn:clinic:mrn", "new", "MR"));
    }

    private static Contact contact() {
        return new Contact(List.of(new ContactPoint(ContactPoint.Means.EMAIL, "gone@example.org", "old", null, null),
                ContactPoint.of(ContactPoint.Means.EMAIL, "ada@example.org")),
                List.of(address("old", "Oldtown"), address("home", "Newtown")));
    }

    private static Address address(String use, String city) {
        return new Address(use, null, null, List.of(), city, null, null, null, null, null);
    }
}
