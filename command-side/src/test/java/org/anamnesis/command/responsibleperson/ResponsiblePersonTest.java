package org.anamnesis.command.responsibleperson;

import static org.anamnesis.command.testing.Fixtures.LIVE;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.api.responsibleperson.LinkId;
import org.anamnesis.api.responsibleperson.ResponsiblePersonId;
import org.anamnesis.api.responsibleperson.ResponsiblePersonRefusal;
import org.anamnesis.api.responsibleperson.command.ChangeResponsiblePersonContact;
import org.anamnesis.api.responsibleperson.command.EndPatientLink;
import org.anamnesis.api.responsibleperson.command.LinkPatient;
import org.anamnesis.api.responsibleperson.command.MarkPatientLinkEnteredInError;
import org.anamnesis.api.responsibleperson.command.RegisterResponsiblePerson;
import org.anamnesis.api.responsibleperson.event.PatientLinkEvent.PatientLinkEnded;
import org.anamnesis.api.responsibleperson.event.PatientLinkEvent.PatientLinkEnteredInError;
import org.anamnesis.api.responsibleperson.event.PatientLinkEvent.PatientLinked;
import org.anamnesis.api.responsibleperson.event.PersonEvent.ResponsiblePersonContactChanged;
import org.anamnesis.api.responsibleperson.event.PersonEvent.ResponsiblePersonRegistered;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Contact;
import org.anamnesis.api.value.ContactPoint;
import org.anamnesis.api.value.HumanName;
import org.anamnesis.api.value.Period;
import org.anamnesis.command.status.PatientStatus;
import org.anamnesis.command.status.PractitionerStatus;
import org.anamnesis.command.testing.Fixtures;
import org.anamnesis.command.testing.Refused;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class ResponsiblePersonTest {

    private static final CodeableConcept OWNER = CodeableConcept.of("http://terminology.hl7.org/CodeSystem/v3-RoleCode",
            "ONESELF", "owner");

    private final ResponsiblePersonId id = new ResponsiblePersonId(UUID.randomUUID());
    private final PatientId patient = new PatientId(UUID.randomUUID());
    private final LinkId linkId = new LinkId(UUID.randomUUID());
    private final Period since2020 = new Period(new ClinicalTime("2020"), null);
    private final ResponsiblePersonRegistered registered = new ResponsiblePersonRegistered(id,
            HumanName.of("Keeper", "Jo"), Contact.unknown());
    private final PatientLinked linked = new PatientLinked(id, linkId, patient, OWNER, since2020);

    @Test
    void registers_once() {
        var command = new RegisterResponsiblePerson(id, HumanName.of("Keeper", "Jo"), Contact.unknown());
        given().when(command, LIVE).expectEvents(registered);
        given(registered).when(command, LIVE).expectNoEvents();
    }

    @Test
    void changes_how_the_person_is_reached() {
        Contact phone = new Contact(List.of(ContactPoint.of(ContactPoint.Means.PHONE, "1")), List.of());
        given(registered).when(new ChangeResponsiblePersonContact(id, phone), LIVE)
                .expectEvents(new ResponsiblePersonContactChanged(id, phone));
        given(registered).when(new ChangeResponsiblePersonContact(id, Contact.unknown()), LIVE).expectNoEvents();
    }

    @Test
    void links_a_patient_once() {
        LinkPatient command = new LinkPatient(id, linkId, patient, OWNER, since2020);
        given(registered).when(command, LIVE).expectEvents(linked);
        given(registered, linked).when(command, LIVE).expectNoEvents();
    }

    @Test
    void refuses_a_link_to_a_deactivated_patient() {
        Fixtures.of(ResponsiblePerson.class, new PatientStatus(false, null, false), PractitionerStatus.ACTIVE)
                .given(new GenericEventMessage<>(registered, LIVE))
                .when(new LinkPatient(id, linkId, patient, OWNER, since2020), LIVE)
                .expectException(Refused.with(PatientRefusal.PATIENT_DEACTIVATED));
    }

    @Test
    void ends_a_link_once_and_not_before_it_began() {
        PatientLinkEnded ended = new PatientLinkEnded(id, linkId, patient, new ClinicalTime("2022"), "sold");
        given(registered, linked).when(end("2022"), LIVE).expectEvents(ended);
        given(registered, linked, ended).when(end("2022"), LIVE).expectNoEvents();
        given(registered, linked, ended).when(end("2023"), LIVE)
                .expectException(Refused.with(ResponsiblePersonRefusal.LINK_ALREADY_ENDED));
        given(registered, linked).when(end("2019"), LIVE)
                .expectException(Refused.with(ResponsiblePersonRefusal.END_BEFORE_START));
        given(registered).when(end("2022"), LIVE).expectException(Refused.with(ResponsiblePersonRefusal.LINK_UNKNOWN));
    }

    @Test
    void a_link_of_another_patient_is_unknown() {
        given(registered, linked)
                .when(new EndPatientLink(id, linkId, new PatientId(UUID.randomUUID()), new ClinicalTime("2022"),
                        "sold"), LIVE)
                .expectException(Refused.with(ResponsiblePersonRefusal.LINK_UNKNOWN));
    }

    @Test
    void a_link_can_have_been_entered_in_error() {
        var command = new MarkPatientLinkEnteredInError(id, linkId, patient, "wrong animal");
        var error = new PatientLinkEnteredInError(id, linkId, patient, "wrong animal");
        given(registered, linked).when(command, LIVE).expectEvents(error);
        given(registered, linked, error).when(command, LIVE).expectNoEvents();
        given(registered, linked, error).when(end("2022"), LIVE)
                .expectException(Refused.with(ResponsiblePersonRefusal.LINK_ENTERED_IN_ERROR));
    }

    private EndPatientLink end(String time) {
        return new EndPatientLink(id, linkId, patient, new ClinicalTime(time), "sold");
    }

    private static TestExecutor<ResponsiblePerson> given(Object... events) {
        return Fixtures.of(ResponsiblePerson.class, new PatientStatus(true, null, false), PractitionerStatus.ACTIVE)
                .given(Arrays.stream(events).map(event -> new GenericEventMessage<>(event, LIVE)).toArray());
    }
}
