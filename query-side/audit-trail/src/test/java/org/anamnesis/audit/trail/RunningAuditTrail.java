package org.anamnesis.audit.trail;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.Sex;
import org.anamnesis.api.patient.event.IdentityEvent.PatientRegistered;
import org.anamnesis.api.value.Contact;
import org.anamnesis.api.value.HumanName;
import org.anamnesis.audit.AuditTrailApplication;
import org.anamnesis.plumbing.id.Ids;
import org.anamnesis.plumbing.testing.EventWriter;
import org.anamnesis.plumbing.testing.RecordDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The app as it runs, on ports of its own, started once for all tests of the module. */
final class RunningAuditTrail {

    static final ConfigurableApplicationContext APP = start();
    static final JdbcTemplate DATABASE = APP.getBean(JdbcTemplate.class);

    private RunningAuditTrail() {}

    static ValidatableResponse get(String tenant, String path, Object... parameters) {
        return given().port(Integer.parseInt(APP.getEnvironment().getRequiredProperty("local.server.port")))
                .header("X-Tenant", tenant).header("X-Actor", "auditor-1")
                .get(path, Stream.of(parameters).map(Object::toString).toArray()).then();
    }

    static PatientId registered(EventWriter events) {
        PatientId patient = new PatientId(Ids.next());
        events.append(patient, new PatientRegistered(patient,
                new Demographics(List.of(), List.of(HumanName.of("Lind", "Ann")), null, Sex.FEMALE, null),
                Contact.unknown()));
        return patient;
    }

    static void awaitVersion(UUID aggregate, long version) {
        await().atMost(Duration.ofSeconds(20)).until(() -> DATABASE.queryForObject(
                "select count(*) from applied where aggregate = ? and version >= ?", Integer.class, aggregate,
                version) == 1);
    }

    private static ConfigurableApplicationContext start() {
        RecordDatabase.createEventTable();
        return new SpringApplicationBuilder(AuditTrailApplication.class)
                .properties(Map.of("spring.config.name", AuditTrailApplication.NAME))
                .run("--server.port=0", "--management.server.port=0",
                        "--AUDIT_TRAIL_URL=" + RecordDatabase.url("audit_trail"),
                        "--RECORD_URL=" + RecordDatabase.url("record"),
                        "--AUDIT_TRAIL_PASSWORD=" + RecordDatabase.PASSWORD);
    }
}
