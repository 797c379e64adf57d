package org.anamnesis.plumbing.processing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupCancelled;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.Sex;
import org.anamnesis.api.patient.event.IdentityEvent.ContactChanged;
import org.anamnesis.api.patient.event.IdentityEvent.PatientRegistered;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.practitioner.Profile;
import org.anamnesis.api.practitioner.event.PractitionerEvent.PractitionerRegistered;
import org.anamnesis.api.value.Contact;
import org.anamnesis.api.value.HumanName;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.plumbing.id.Ids;
import org.anamnesis.plumbing.testing.EventWriter;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

class ProjectionConfigurationTest {

    private static final String TENANT = "north";
    private static ConfigurableApplicationContext app;
    private static JdbcTemplate database;
    private static Freshness freshness;

    private final EventWriter events = new EventWriter(new Caller(TENANT, "dr-test"));

    @BeforeAll
    static void start() {
        app = GuestBook.start(Map.of());
        database = app.getBean(JdbcTemplate.class);
        freshness = app.getBean(Freshness.class);
    }

    @AfterEach
    void mend() {
        GuestBook.BROKEN.set(false);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void applies_an_event_promptly_and_says_up_to_when() {
        PatientId patient = registered(name());
        await().atMost(Duration.ofSeconds(10)).until(() -> appliedVersion(patient) == 0);
        await().untilAsserted(() -> {
            assertThat(freshness.asOf().lagMillis()).isZero();
            assertThat(freshness.asOf().recordedAt()).isNotNull();
        });
        assertThat(count("progress")).isPositive();
    }

    @Test
    void reads_a_burst_in_portions_so_that_it_need_not_fit_into_memory() {
        PatientId patient = registered(name());
        long last = events.appendAtOnce(patient,
                Collections.nCopies(2_100, new ContactChanged(patient, Contact.unknown())));
        EventStorageEngine engine = app.getBean(EventStorageEngine.class);
        try (var all = engine.readEvents(null, false); var portion = engine.readEvents(null, true)) {
            assertThat(portion.count()).isLessThan(last);
            assertThat(all.count()).isGreaterThan(last);
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> appliedVersion(patient) == last);
    }

    @Test
    void makes_a_dead_letter_only_of_the_event_that_violates_a_constraint_at_the_flush() {
        String taken = name();
        registered(taken);
        List<PatientId> before = registeredMany(40);
        PatientId bad = registered(taken);
        events.append(bad, new ContactChanged(bad, Contact.unknown()));
        List<PatientId> after = registeredMany(40);

        await().atMost(Duration.ofSeconds(30)).until(() -> freshness.deadLetters(TENANT, bad) == 2);
        // The other segment goes its own pace.
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(before).allMatch(patient -> appliedVersion(patient) == 0);
            assertThat(after).allMatch(patient -> appliedVersion(patient) == 0);
        });
        assertThat(appliedVersion(bad)).isEqualTo(-1);
        assertThat(visits(bad)).as("nothing of a dead letter is left behind").isZero();
        assertThat(freshness.deadLetters("south", bad)).isZero();
        assertThat(freshness.deadLetters(TENANT, after.getFirst())).isZero();
    }

    @Test
    void undoes_what_other_projections_did_with_a_dead_letter_and_heals_after_the_mend() {
        PatientId patient = registered(name());
        await().until(() -> appliedVersion(patient) == 0);
        GuestBook.BROKEN.set(true);
        events.append(patient, new ContactChanged(patient, Contact.unknown()));
        await().atMost(Duration.ofSeconds(30)).until(() -> freshness.deadLetters(TENANT, patient) == 1);
        assertThat(visits(patient)).isEqualTo(1);
        assertThat(appliedVersion(patient)).isZero();

        DeadLetterRetry retry = app.getBean(DeadLetterRetry.class);
        retry.run();
        assertThat(freshness.deadLetters(TENANT, patient)).isEqualTo(1);

        GuestBook.BROKEN.set(false);
        retry.run();
        assertThat(freshness.deadLetters(TENANT, patient)).isZero();
        assertThat(visits(patient)).isEqualTo(2);
        assertThat(appliedVersion(patient)).isEqualTo(1);
    }

    @Test
    void keeps_one_order_for_a_patient_whichever_aggregate_speaks_of_it() {
        List<PatientId> patients = new ArrayList<>();
        List<CheckupId> checkups = new ArrayList<>();
        GuestBook.OVERTAKEN.set(0);
        for (int i = 0; i < 60; i++) {
            PatientId patient = registered(name());
            CheckupId checkup = new CheckupId(Ids.next());
            events.append(checkup, new CheckupCancelled(checkup, patient, "never began"));
            patients.add(patient);
            checkups.add(checkup);
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> checkups.stream().allMatch(checkup -> appliedVersion(checkup.value()) == 0));
        assertThat(patients).allMatch(patient -> freshness.deadLetters(TENANT, patient) == 0);
        assertThat(GuestBook.OVERTAKEN).hasValue(0);
    }

    @Test
    void lets_a_reader_wait_for_its_own_write() {
        PatientId patient = registered(name());
        long version = events.append(patient, new ContactChanged(patient, Contact.unknown()));
        read(patient, "%s@%d".formatted(patient, version)).statusCode(200).body(equalTo("1"));
    }

    @Test
    void lets_a_reader_wait_for_a_write_that_no_projection_wants() {
        PractitionerId practitioner = new PractitionerId(Ids.next());
        long version = events.append(practitioner, new PractitionerRegistered(practitioner,
                new Profile(HumanName.of("Lind", "Eva"), List.of(), List.of(), Contact.unknown())));
        read(registered(name()), "%s@%d".formatted(practitioner, version)).statusCode(200);
    }

    @Test
    void refuses_to_show_older_rows_than_awaited() {
        PatientId patient = registered(name());
        read(patient, "%s@7".formatted(patient)).statusCode(503).header("Retry-After", "1")
                .body("code", equalTo("not-yet-visible"));
    }

    @Test
    void shows_no_other_tenant_what_was_applied() {
        PatientId patient = registered(name());
        await().until(() -> appliedVersion(patient) == 0);
        given().port(port("server")).header("X-Tenant", "south").header("X-Actor", "dr-test")
                .header("Anamnesis-Await", patient + "@0").get("/guests/" + patient).then().statusCode(503);
    }

    @Test
    void refuses_a_malformed_await_by_name() {
        for (String bad : List.of("x", "@1", UUID.randomUUID() + "@-1", UUID.randomUUID() + "@", ",",
                UUID.randomUUID() + "@99999999999999999999")) {
            read(new PatientId(UUID.randomUUID()), bad).statusCode(400).body("errors[0].field",
                    equalTo("Anamnesis-Await"));
        }
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            many.add(UUID.randomUUID() + "@0");
        }
        read(new PatientId(UUID.randomUUID()), String.join(",", many)).statusCode(400);
    }

    @Test
    void says_in_its_health_how_far_it_is_and_that_it_is_ready() {
        registered(name());
        await().untilAsserted(
                () -> given().port(port("management")).get("/actuator/health/readiness").then().statusCode(200)
                        .body("components.projection.details.'guest-book'.caughtUp", equalTo(true)));
        given().port(port("management")).get("/actuator/metrics/anamnesis.projection.lag").then().statusCode(200);
        given().port(port("management")).get("/actuator/metrics/anamnesis.projection.deadletters").then()
                .statusCode(200);
    }

    @Test
    void rebuilds_the_same_rows_by_replay() {
        List<PatientId> patients = registeredMany(30);
        patients.forEach(patient -> events.append(patient, new ContactChanged(patient, Contact.unknown())));
        await().until(() -> patients.stream().allMatch(patient -> appliedVersion(patient) == 1));
        List<Map<String, Object>> guests = rows("guest");
        List<Map<String, Object>> visits = rows("visit");
        List<Map<String, Object>> applied = rows("applied");

        StreamingEventProcessor processor = app.getBean(EventProcessingConfiguration.class)
                .eventProcessor(GuestBook.NAME, StreamingEventProcessor.class).orElseThrow();
        processor.shutDown();
        processor.resetTokens();
        assertThat(count("guest")).isZero();
        assertThat(count("applied")).isZero();
        assertThat(count("dead_letter")).isZero();
        processor.start();

        await().atMost(Duration.ofSeconds(30)).until(() -> rows("applied").equals(applied));
        assertThat(rows("guest")).isEqualTo(guests);
        assertThat(rows("visit")).isEqualTo(visits);
    }

    @Test
    void takes_an_event_that_is_delivered_again_for_what_it_is() {
        PatientId earlier = registered(name());
        await().until(() -> appliedVersion(earlier) == 0);
        List<Map<String, Object>> tokens = database.queryForList("select segment, token, token_type from token");
        List<PatientId> patients = registeredMany(20);
        await().until(() -> patients.stream().allMatch(patient -> appliedVersion(patient) == 0));
        List<Map<String, Object>> visits = rows("visit");

        StreamingEventProcessor processor = app.getBean(EventProcessingConfiguration.class)
                .eventProcessor(GuestBook.NAME, StreamingEventProcessor.class).orElseThrow();
        processor.shutDown();
        tokens.forEach(row -> database.update("update token set token = ?, token_type = ? where segment = ?",
                row.get("token"), row.get("token_type"), row.get("segment")));
        processor.start();

        events.append(patients.getFirst(), new ContactChanged(patients.getFirst(), Contact.unknown()));
        await().atMost(Duration.ofSeconds(30)).until(() -> appliedVersion(patients.getFirst()) == 1);
        assertThat(patients).allMatch(patient -> freshness.deadLetters(TENANT, patient) == 0);
        assertThat(rows("visit")).hasSize(visits.size() + 1).containsAll(visits);
    }

    private static String name() {
        return "N" + Long.toHexString(ThreadLocalRandom.current().nextLong());
    }

    private List<PatientId> registeredMany(int number) {
        List<PatientId> patients = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            patients.add(registered(name()));
        }
        return patients;
    }

    private PatientId registered(String family) {
        PatientId patient = new PatientId(Ids.next());
        events.append(patient, new PatientRegistered(patient,
                new Demographics(List.of(), List.of(HumanName.of(family, "Ann")), null, Sex.FEMALE, null),
                Contact.unknown()));
        return patient;
    }

    private static io.restassured.response.ValidatableResponse read(PatientId patient, String awaited) {
        return given().port(port("server")).header("X-Tenant", TENANT).header("X-Actor", "dr-test")
                .header("Anamnesis-Await", awaited).get("/guests/" + patient).then();
    }

    private static int port(String which) {
        return Integer.parseInt(app.getEnvironment().getRequiredProperty("local." + which + ".port"));
    }

    private static long appliedVersion(PatientId patient) {
        return appliedVersion(patient.value());
    }

    private static long appliedVersion(UUID aggregate) {
        return database.queryForList("select version from applied where tenant = ? and aggregate = ?", Long.class,
                TENANT, aggregate).stream().findFirst().orElse(-1L);
    }

    private static int visits(PatientId patient) {
        return database.queryForObject("select count(*) from visit where patient = ?", Integer.class, patient.value());
    }

    private static int count(String table) {
        return database.queryForObject("select count(*) from " + table, Integer.class);
    }

    private static List<Map<String, Object>> rows(String table) {
        return database.queryForList("select * from " + table + " t order by t::text");
    }
}
