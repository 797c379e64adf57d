package org.anamnesis.command.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.event.IdentityEvent.ContactChanged;
import org.anamnesis.api.responsibleperson.LinkId;
import org.anamnesis.api.responsibleperson.ResponsiblePersonId;
import org.anamnesis.api.responsibleperson.event.PatientLinkEvent.PatientLinkEnded;
import org.anamnesis.api.responsibleperson.event.PatientLinkEvent.PatientLinkEnteredInError;
import org.anamnesis.api.responsibleperson.event.PatientLinkEvent.PatientLinked;
import org.anamnesis.api.responsibleperson.event.PersonEvent.ResponsiblePersonContactChanged;
import org.anamnesis.api.tenant.ReminderChannel;
import org.anamnesis.api.tenant.ReminderRule;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Contact;
import org.anamnesis.api.value.ContactPoint;
import org.anamnesis.api.value.Period;
import org.anamnesis.command.RunningCommandSide;
import org.anamnesis.command.followup.FollowUp;
import org.anamnesis.plumbing.testing.TestIds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is written to, and what several nodes may tell the lookup in any order. */
class RecipientsTest {

    private static final ReminderRule RULE = new ReminderRule(60, ReminderChannel.EMAIL);

    private final RecipientLookup lookup = RunningCommandSide.context().getBean(RecipientLookup.class);
    private final Recipients recipients = RunningCommandSide.context().getBean(Recipients.class);
    private final Appointments appointments = new Appointments(RULE);
    private final String tenant = appointments.tenant;
    private final PatientId patient = appointments.patient("");
    private final ResponsiblePersonId owner = new ResponsiblePersonId(UUID.randomUUID());
    private final LinkId link = new LinkId(UUID.randomUUID());

    @Test
    void the_owner_is_written_to_until_the_patient_has_an_address_of_its_own() {
        tell(owner, "owner@example.org", 0);
        assertThat(email(patient)).isNull();
        lookup.on(linked(null, null), tenant, 1);
        assertThat(email(patient)).isEqualTo("owner@example.org");
        lookup.on(new ContactChanged(patient, contact("bello@example.org")), tenant, 1);
        assertThat(email(patient)).isEqualTo("bello@example.org");
    }

    @Test
    void who_answers_no_longer_or_not_yet_or_never_did_is_not_written_to() {
        tell(owner, "owner@example.org", 0);
        lookup.on(linked(null, "2020"), tenant, 1);
        assertThat(email(patient)).isNull();
        tellAnotherLink("3000-01-01");
        assertThat(email(patient)).isNull();
    }

    @Test
    void a_link_that_is_over_does_not_come_back_when_its_beginning_is_told_later() {
        tell(owner, "owner@example.org", 0);
        lookup.on(new PatientLinkEnded(owner, link, patient, new ClinicalTime("2020-05-01"), "Sold"), tenant, 5);
        lookup.on(linked("2019", "2999"), tenant, 1);
        assertThat(email(patient)).isNull();
    }

    @Test
    void a_link_that_never_was_does_not_come_back_when_its_beginning_is_told_later() {
        tell(owner, "owner@example.org", 0);
        lookup.on(new PatientLinkEnteredInError(owner, link, patient, "Another dog"), tenant, 5);
        lookup.on(linked(null, null), tenant, 1);
        assertThat(email(patient)).isNull();
    }

    @Test
    void an_address_stands_as_it_was_stated_last() {
        lookup.on(linked(null, null), tenant, 1);
        tell(owner, "new@example.org", 7);
        tell(owner, "old@example.org", 2);
        assertThat(email(patient)).isEqualTo("new@example.org");
        lookup.on(new ResponsiblePersonContactChanged(owner, Contact.unknown()), tenant, 8);
        assertThat(email(patient)).isNull();
    }

    @Test
    void mail_goes_to_no_former_address_and_to_the_preferred_of_today() {
        lookup.on(new ContactChanged(patient, new Contact(List.of(
                email("gone@example.org", "old", null, null), email("ended@example.org", "home", 1, "2020"),
                email("second@example.org", "home", null, null), email("first@example.org", "work", 2, "2999")),
                List.of())), tenant, 1);
        assertThat(email(patient)).isEqualTo("first@example.org");
        lookup.on(new ContactChanged(patient, new Contact(List.of(email("gone@example.org", "old", null, null),
                email("ended@example.org", "home", 1, "2020")), List.of())), tenant, 2);
        assertThat(email(patient)).isNull();
    }

    @Test
    void of_a_merged_record_the_survivor_is_written_to() {
        PatientId survivor = appointments.patient("survivor@example.org");
        RunningCommandSide.as(tenant, "dr-1").header("If-Match", "\"0\"")
                .body("{\"survivorId\": \"%s\", \"reason\": \"The same\"}".formatted(survivor))
                .post("/patients/" + patient + "/merge").then().statusCode(204);
        assertThat(email(patient)).isEqualTo("survivor@example.org");
        assertThat(recipients.isAwaited(reminder(patient))).isTrue();
        RunningCommandSide.as(tenant, "dr-1").header("If-Match", "\"0\"").body("{\"deceased\": \"2026-01-02\"}")
                .post("/patients/" + survivor + "/death").then().statusCode(204);
        assertThat(recipients.isAwaited(reminder(patient))).isFalse();
        assertThat(recipients.isAwaited(reminder(survivor))).isFalse();
    }

    private void tellAnotherLink(String start) {
        lookup.on(new PatientLinked(owner, new LinkId(UUID.randomUUID()), patient,
                new CodeableConcept(List.of(), "owner"),
                new Period(new ClinicalTime(start), null)), tenant, 2);
    }

    private PatientLinked linked(@Nullable String start, @Nullable String end) {
        return new PatientLinked(owner, link, patient, new CodeableConcept(List.of(), "owner"),
                new Period(start == null ? null : new ClinicalTime(start), end == null ? null : new ClinicalTime(end)));
    }

    private void tell(ResponsiblePersonId person, String email, long version) {
        lookup.on(new ResponsiblePersonContactChanged(person, contact(email)), tenant, version);
    }

    private static Contact contact(String email) {
        return new Contact(List.of(ContactPoint.of(ContactPoint.Means.PHONE, "1"),
                ContactPoint.of(ContactPoint.Means.EMAIL, email)), List.of());
    }

    private static ContactPoint email(String value, String use, @Nullable Integer rank, @Nullable String end) {
        return new ContactPoint(ContactPoint.Means.EMAIL, value, use, rank,
                end == null ? null : new Period(null, new ClinicalTime(end)));
    }

    private @Nullable String email(PatientId of) {
        return recipients.email(reminder(of)).orElse(null);
    }

    private Reminder reminder(PatientId of) {
        return Reminder.of(new FollowUp("test", UUID.randomUUID(), tenant, of.value(), UUID.randomUUID(), "dr-1", "c1",
                null), Appointments.slot(Duration.ofHours(2)), RULE, TestIds.IDS);
    }
}
