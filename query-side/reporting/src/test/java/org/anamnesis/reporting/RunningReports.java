package org.anamnesis.reporting;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.plumbing.testing.EventWriter;
import org.anamnesis.plumbing.testing.RecordDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The app as in production, on a real database and on ports that are free; started once for the module's tests. */
public final class RunningReports {

    private static final ConfigurableApplicationContext APP = start();

    private static final String PERSONS_VISIBLE = "anamnesis.reporting.persons-visible";

    private final String tenant;

    private final EventWriter events;

    private final Map<UUID, Long> written = new HashMap<>();

    /** A tenant of its own, in whose name a test writes and reads. */
    public RunningReports() {
        this("t" + UUID.randomUUID().toString().substring(0, 18));
    }

    /** A tenant by its name. */
    public RunningReports(String tenant) {
        this.tenant = tenant;
        this.events = new EventWriter(new Caller(tenant, "nurse-1"));
    }

    /** The app itself. */
    public static ConfigurableApplicationContext app() {
        return APP;
    }

    /** Its database. */
    public static JdbcTemplate database() {
        return APP.getBean(JdbcTemplate.class);
    }

    /** The tenant. */
    public String tenant() {
        return tenant;
    }

    /** Writes events of one aggregate. */
    public void written(UUID aggregate, Object... happened) {
        for (Object event : happened) {
            written.put(aggregate, events.append(aggregate, event));
        }
    }

    /** Writes events of one aggregate and waits until they are applied. */
    public void happened(UUID aggregate, Object... happened) {
        written(aggregate, happened);
        settled();
    }

    /** Waits until what was written is applied. */
    public void settled() {
        await().atMost(30, SECONDS).until(() -> applied().equals(written));
    }

    private Map<UUID, Long> applied() {
        Map<UUID, Long> applied = new HashMap<>();
        database().query("select aggregate, version from applied where tenant = ?",
                (RowCallbackHandler) row -> applied.put(row.getObject(1, UUID.class), row.getLong(2)), tenant);
        return applied;
    }

    /** A request of the tenant. */
    public RequestSpecification request() {
        return RestAssured.given().baseUri("http://127.0.0.1")
                .port(Integer.parseInt(APP.getEnvironment().getRequiredProperty("local.server.port")))
                .header("X-Tenant", tenant).header("X-Actor", "controller-1");
    }

    /** A request of the tenant while callers may see persons. */
    public RequestSpecification privileged() {
        return request().filter((request, response, others) -> {
            System.setProperty(PERSONS_VISIBLE, "true");
            try {
                return others.next(request, response);
            } finally {
                System.clearProperty(PERSONS_VISIBLE);
            }
        });
    }

    /** What a GET answers, a 200. */
    public ValidatableResponse get(String path, Object... parameters) {
        return request().get(path, Stream.of(parameters).map(Object::toString).toArray()).then().statusCode(200);
    }

    private static ConfigurableApplicationContext start() {
        RecordDatabase.createEventTable();
        return new SpringApplicationBuilder(ReportingApplication.class).properties("spring.config.name=reporting")
                .run("--server.port=0", "--management.server.port=0",
                        "--spring.datasource.url=" + RecordDatabase.url("reporting"),
                        "--spring.datasource.password=" + RecordDatabase.PASSWORD,
                        "--anamnesis.event-store.url=" + RecordDatabase.url("record"),
                        "--anamnesis.event-store.password=" + RecordDatabase.PASSWORD);
    }
}
