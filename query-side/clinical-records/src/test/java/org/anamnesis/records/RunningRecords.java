package org.anamnesis.records;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.stream.Stream;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.plumbing.testing.EventWriter;
import org.anamnesis.plumbing.testing.RecordDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The app as in production, on a real database and on ports that are free; started once for the module's tests. */
public final class RunningRecords {

    private static final ConfigurableApplicationContext APP = start();

    private final String tenant;

    private final EventWriter events;

    private UUID lastAggregate = new UUID(0, 0);

    private long lastVersion;

    /** A tenant of its own, in whose name a test writes and reads. */
    public RunningRecords() {
        this("t" + UUID.randomUUID().toString().substring(0, 18));
    }

    private RunningRecords(String tenant) {
        this.tenant = tenant;
        this.events = new EventWriter(new Caller(tenant, "nurse-1"));
    }

    /** The app itself. */
    public static ConfigurableApplicationContext app() {
        return APP;
    }

    /** The tenant. */
    public String tenant() {
        return tenant;
    }

    /** Writes an event and waits until it is applied. */
    public void happened(UUID aggregate, Object event) {
        written(aggregate, event);
        settled();
    }

    /** Writes an event. */
    public void written(UUID aggregate, Object event) {
        lastAggregate = aggregate;
        lastVersion = events.append(aggregate, event);
    }

    /** Waits until what was written last is applied. */
    public void settled() {
        await().atMost(20, SECONDS).until(() -> request()
                .header("Anamnesis-Await", lastAggregate + "@" + lastVersion)
                .get("/patients/{id}/chart", UUID.randomUUID()).statusCode() != 503);
    }

    /** A request of the tenant. */
    public RequestSpecification request() {
        return request(tenant);
    }

    /** A request of another tenant. */
    public static RequestSpecification request(String tenant) {
        return RestAssured.given(new RequestSpecBuilder().setBaseUri("http://127.0.0.1")
                .setPort(Integer.parseInt(APP.getEnvironment().getRequiredProperty("local.server.port")))
                .addHeader("X-Tenant", tenant).addHeader("X-Actor", "doctor-1").build());
    }

    /** What a GET answers, a 200. */
    public ValidatableResponse get(String path, Object... parameters) {
        return request().get(path, Stream.of(parameters).map(Object::toString).toArray()).then().statusCode(200);
    }

    private static ConfigurableApplicationContext start() {
        RecordDatabase.createEventTable();
        return new SpringApplicationBuilder(ClinicalRecordsApplication.class)
                .properties("spring.config.name=clinical-records")
                .run("--server.port=0", "--management.server.port=0",
                        "--spring.datasource.url=" + RecordDatabase.url("clinical_records"),
                        "--spring.datasource.password=" + RecordDatabase.PASSWORD,
                        "--anamnesis.event-store.url=" + RecordDatabase.url("record"),
                        "--anamnesis.event-store.password=" + RecordDatabase.PASSWORD);
    }
}
