package org.anamnesis.reporting;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.stream.Stream;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.plumbing.testing.EventWriter;
import org.anamnesis.plumbing.testing.RecordDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The app as in production, on a real database and on ports that are free; started once for the module's tests. */
public final class RunningReports {

    private static final ConfigurableApplicationContext APP = start(false);

    /** A second node of the app, whose callers may see persons; started where a test asks for it. */
    private static final class Visible {

        private static final ConfigurableApplicationContext APP = start(true);
    }

    private final String tenant;

    private final EventWriter events;

    private UUID lastAggregate = new UUID(0, 0);

    private long lastVersion;

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
            lastAggregate = aggregate;
            lastVersion = events.append(aggregate, event);
        }
    }

    /** Writes events of one aggregate and waits until they are applied. */
    public void happened(UUID aggregate, Object... happened) {
        written(aggregate, happened);
        settled();
    }

    /** Waits until what was written last is applied. */
    public void settled() {
        await().atMost(20, SECONDS).until(() -> request().header("Anamnesis-Await", lastAggregate + "@" + lastVersion)
                .get("/reports/revenue").statusCode() == 200);
    }

    /** A request of the tenant. */
    public RequestSpecification request() {
        return request(APP);
    }

    /** A request of the tenant by somebody who may see persons. */
    public RequestSpecification privileged() {
        return request(Visible.APP);
    }

    private RequestSpecification request(ConfigurableApplicationContext app) {
        return RestAssured.given().baseUri("http://127.0.0.1")
                .port(Integer.parseInt(app.getEnvironment().getRequiredProperty("local.server.port")))
                .header("X-Tenant", tenant).header("X-Actor", "controller-1");
    }

    /** What a GET answers, a 200. */
    public ValidatableResponse get(String path, Object... parameters) {
        return request().get(path, Stream.of(parameters).map(Object::toString).toArray()).then().statusCode(200);
    }

    private static ConfigurableApplicationContext start(boolean personsVisible) {
        RecordDatabase.createEventTable();
        return new SpringApplicationBuilder(ReportingApplication.class).properties("spring.config.name=reporting")
                .run("--server.port=0", "--management.server.port=0",
                        "--spring.datasource.url=" + RecordDatabase.url("reporting"),
                        "--spring.datasource.password=" + RecordDatabase.PASSWORD,
                        "--anamnesis.event-store.url=" + RecordDatabase.url("record"),
                        "--anamnesis.event-store.password=" + RecordDatabase.PASSWORD,
                        "--anamnesis.reporting.persons-visible=" + personsVisible);
    }
}
