package org.anamnesis.command;

import static io.restassured.RestAssured.given;

import io.restassured.builder.RequestSpecBuilder;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.UUID;
import org.anamnesis.plumbing.testing.RecordDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The command side as it runs in production, on a real database, started once for the tests of this module. */
public final class RunningCommandSide {

    private static final ConfigurableApplicationContext CONTEXT = start();

    private RunningCommandSide() {}

    /** A request of a caller in a tenant. */
    public static RequestSpecification as(String tenant, String actor) {
        return as(CONTEXT, tenant, actor);
    }

    /** A request to one of several nodes. */
    static RequestSpecification as(ConfigurableApplicationContext node, String tenant, String actor) {
        return given().spec(new RequestSpecBuilder().setBaseUri("http://127.0.0.1").setPort(port(node))
                .setContentType("application/json").addHeader("X-Tenant", tenant).addHeader("X-Actor", actor).build());
    }

    /** A tenant that no other test uses. */
    public static String newTenant() {
        return "t-" + UUID.randomUUID();
    }

    /** How many events the store holds. */
    public static long events() {
        try (var connection = RecordDatabase.connect("record", "command_side");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from event")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The app's context. */
    public static ConfigurableApplicationContext context() {
        return CONTEXT;
    }

    private static int port(ConfigurableApplicationContext node) {
        return node.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** Starts a node: with the one that runs for all tests, a second one on the same database. */
    static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(CommandSideApplication.class)
                .properties("spring.config.name=" + CommandSideApplication.NAME)
                .run("--server.port=0", "--management.server.port=0",
                        "--spring.datasource.url=" + RecordDatabase.url("record"),
                        "--spring.datasource.password=" + RecordDatabase.PASSWORD,
                        "--spring.flyway.password=" + RecordDatabase.PASSWORD);
    }
}
