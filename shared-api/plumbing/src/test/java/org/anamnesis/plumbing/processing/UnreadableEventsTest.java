package org.anamnesis.plumbing.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.Sex;
import org.anamnesis.api.patient.event.IdentityEvent.ContactChanged;
import org.anamnesis.api.patient.event.IdentityEvent.PatientRegistered;
import org.anamnesis.api.value.Contact;
import org.anamnesis.api.value.HumanName;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.plumbing.id.Ids;
import org.anamnesis.plumbing.testing.EventWriter;
import org.anamnesis.plumbing.testing.UnreadableEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * An event that cannot be read holds up its patient and nobody else, says nothing of what it holds, and can be mended.
 */
@ExtendWith(OutputCaptureExtension.class)
class UnreadableEventsTest {

    private static final String TENANT = "west";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static ConfigurableApplicationContext app;
    private static Freshness freshness;

    private final EventWriter events = new EventWriter(new Caller(TENANT, "dr-test"));

    @BeforeAll
    static void start() {
        app = GuestBook.start(Map.of());
        freshness = app.getBean(Freshness.class);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"payload | {\"contact\":{\"telecom\":\"Unspeakable\"}}", "payload | Unspeakable",
                    "payload_type | patient.Unspeakable", "payload_type | java.util.ArrayList",
                    "meta_data | Unspeakable",
                    "meta_data | null", "meta_data | {\"actor\":\"Unspeakable\"}"})
    void becomes_a_dead_letter_of_its_patient_and_is_applied_once_it_is_repaired(String column, String content,
            CapturedOutput output) {
        PatientId patient = registered();
        events.append(patient, new ContactChanged(patient, Contact.unknown()));
        await().atMost(PATIENCE).until(() -> appliedVersion(patient) == 1);

        UnreadableEvent unreadable = UnreadableEvent.append(events, patient, column, content);
        events.append(patient, new ContactChanged(patient, Contact.unknown()));
        PatientId other = registered();
        await().atMost(PATIENCE)
                .until(() -> appliedVersion(other) == 0 && freshness.deadLetters(TENANT, patient) == 2);
        assertThat(appliedVersion(patient)).isEqualTo(1);
        assertThat(freshness.deadLetters(TENANT, other)).isZero();

        DeadLetterRetry retry = app.getBean(DeadLetterRetry.class);
        retry.run();
        assertThat(freshness.deadLetters(TENANT, patient)).isEqualTo(2);
        assertThat(output).doesNotContain("Unspeakable");

        unreadable.repair();
        retry.run();
        assertThat(freshness.deadLetters(TENANT, patient)).isZero();
        assertThat(appliedVersion(patient)).isEqualTo(3);
        assertThat(changes(patient)).isEqualTo(3);
    }

    @Test
    void holds_up_nobody_where_nothing_says_whose_it_is() {
        PatientId patient = registered();
        PatientId copy = new PatientId(Ids.next());
        UnreadableEvent.appendFirst(copy, patient, "meta_data", "none");
        PatientId other = registered();
        await().atMost(PATIENCE).until(() -> appliedVersion(other) == 0
                && database().queryForObject("select count(*) from dead_letter where aggregate_identifier = ?",
                        Integer.class, copy.toString()) == 1);
    }

    private PatientId registered() {
        PatientId patient = new PatientId(Ids.next());
        events.append(patient, new PatientRegistered(patient,
                new Demographics(List.of(), List.of(HumanName.of(patient.toString(), "Ann")), null, Sex.FEMALE, null),
                Contact.unknown()));
        return patient;
    }

    private static long appliedVersion(PatientId patient) {
        return database().queryForList("select version from applied where tenant = ? and aggregate = ?", Long.class,
                TENANT, patient.value()).stream().findFirst().orElse(-1L);
    }

    private static int changes(PatientId patient) {
        return database().queryForObject("select changes from guest where tenant = ? and patient = ?", Integer.class,
                TENANT, patient.value());
    }

    private static JdbcTemplate database() {
        return app.getBean(JdbcTemplate.class);
    }
}
