package org.anamnesis.records.responsibleperson;

import static org.anamnesis.records.Story.registered;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.responsibleperson.LinkId;
import org.anamnesis.api.responsibleperson.ResponsiblePersonId;
import org.anamnesis.api.responsibleperson.event.PatientLinkEvent.PatientLinkEnded;
import org.anamnesis.api.responsibleperson.event.PatientLinkEvent.PatientLinkEnteredInError;
import org.anamnesis.api.responsibleperson.event.PersonEvent.ResponsiblePersonContactChanged;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Contact;
import org.anamnesis.api.value.ContactPoint;
import org.anamnesis.records.RunningRecords;
import org.anamnesis.records.Story;
import org.junit.jupiter.api.Test;

class ResponsiblePersonResourceTest {

    private final RunningRecords records = new RunningRecords();

    private final UUID person = UUID.randomUUID();

    private final UUID patient = UUID.randomUUID();

    private final UUID link = UUID.randomUUID();

    @Test
    void tells_for_whom_a_person_is_responsible() {
        records.happened(person, Story.responsible(person, "Jansen", "Piet"));
        records.written(patient, registered(patient, "Jansen", "Anna"));
        records.happened(person, Story.linked(person, patient, link));
        records.get("/responsible-persons/{id}/patients", person)
                .body("patients.patientId", contains(patient.toString()))
                .body("patients.relationship.text", contains("father"));
        records.get("/patients/{id}/chart", patient)
                .body("responsiblePersons.name.family", contains("Jansen"));

        records.happened(person, new PatientLinkEnded(new ResponsiblePersonId(person), new LinkId(link),
                new PatientId(patient), new ClinicalTime("2024-01-01"), "of age"));
        records.get("/patients/{id}/chart", patient).body("responsiblePersons.period.end", contains("2024-01-01"));
        records.get("/patients/{id}/timeline", patient)
                .body("entries.kind", contains("patient.registered", "responsible-person.patient-link-ended",
                        "responsible-person.patient-linked"));
        records.happened(person, new PatientLinkEnteredInError(new ResponsiblePersonId(person), new LinkId(link),
                new PatientId(patient), "another Anna"));
        records.get("/patients/{id}/chart", patient).body("responsiblePersons", empty());
        records.get("/responsible-persons/{id}/patients", person).body("patients", empty());
    }

    @Test
    void changes_the_contact_and_with_it_the_chart() {
        records.happened(person, Story.responsible(person, "Jansen", "Piet"));
        records.written(patient, registered(patient, "Jansen", "Anna"));
        records.happened(person, Story.linked(person, patient, link));
        String tag = records.get("/patients/{id}/chart", patient).extract().header("ETag");
        records.happened(person, new ResponsiblePersonContactChanged(new ResponsiblePersonId(person), new Contact(
                List.of(new ContactPoint(ContactPoint.Means.PHONE, "555-0100", "home", null, null)), List.of())));
        records.get("/responsible-persons/{id}", person).body("contact.telecom[0].value", equalTo("555-0100"));
        records.request().header("If-None-Match", tag).get("/patients/{id}/chart", patient).then().statusCode(200)
                .body("responsiblePersons[0].contact.telecom[0].value", equalTo("555-0100"));
    }

    @Test
    void hides_another_tenants_person() {
        records.happened(person, Story.responsible(person, "Jansen", "Piet"));
        RunningRecords.request("elsewhere").get("/responsible-persons/{id}", person).then().statusCode(404)
                .body("code", equalTo("responsible-person-unknown"));
        RunningRecords.request("elsewhere").get("/responsible-persons/{id}/patients", person).then().statusCode(404);
    }
}
