package org.anamnesis.command;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.builder.RequestSpecBuilder;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.anamnesis.command.testing.Outside;
import org.anamnesis.plumbing.testing.RecordDatabase;
import org.anamnesis.plumbing.testing.TestIds;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.util.function.SingletonSupplier;

/**
 * Two nodes of the command side as they run in production, on one real database, started once for the tests of this
 * module.
 */
public final class RunningCommandSide {

    private static final List<ConfigurableApplicationContext> NODES = new CopyOnWriteArrayList<>();
    private static final ConfigurableApplicationContext CONTEXT = start();
    private static final Supplier<ConfigurableApplicationContext> OTHER = SingletonSupplier
            .of(RunningCommandSide::start);

    private RunningCommandSide() {}

    /** A request of a caller in a tenant. */
    public static RequestSpecification as(String tenant, String actor) {
        return given().spec(new RequestSpecBuilder().setBaseUri("http://127.0.0.1").setPort(port(CONTEXT))
                .setContentType("application/json").addHeader("X-Tenant", tenant).addHeader("X-Actor", actor).build());
    }

    /** A request to the other node. */
    public static RequestSpecification atOtherNode(String tenant, String actor) {
        return as(tenant, actor).port(port(OTHER.get()));
    }

    /** The nodes that were started so far. */
    public static List<ConfigurableApplicationContext> nodes() {
        return List.copyOf(NODES);
    }

    /** Starts the other node, if no test has yet. */
    public static void startOtherNode() {
        OTHER.get();
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

    /** How many events of a name the store holds of a tenant. */
    public static long events(String tenant, String name) {
        try (var connection = RecordDatabase.connect("record", "command_side");
                var statement = connection.prepareStatement("""
                        select count(*) from event where payload_type = ?
                        and convert_from(meta_data, 'UTF8')::json ->> 'tenant' = ?""")) {
            statement.setString(1, name);
            statement.setString(2, tenant);
            var rows = statement.executeQuery();
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Fills a lookup again from the events, as at a start of the app. */
    public static void refill(String revision) {
        // The app itself may only add to what it remembers.
        try (var connection = RecordDatabase.connect("record", "record_owner");
                var statement = connection.prepareStatement("delete from lookup_filled where revision = ?")) {
            statement.setString(1, revision);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        CONTEXT.getBean("lookupReconciliation", SmartLifecycle.class).start();
    }

    /** The app's context. */
    public static ConfigurableApplicationContext context() {
        return CONTEXT;
    }

    private static int port(ConfigurableApplicationContext node) {
        return node.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** What a node is told at its start. */
    public static List<String> options() {
        return Stream.concat(Outside.options().stream(), Stream.of("--server.port=0", "--management.server.port=0",
                "--spring.datasource.url=" + RecordDatabase.url("record"),
                "--spring.datasource.password=" + RecordDatabase.PASSWORD,
                "--spring.flyway.password=" + RecordDatabase.PASSWORD,
                "--anamnesis.installation-secret=" + TestIds.SECRET)).toList();
    }

    private static ConfigurableApplicationContext start() {
        ConfigurableApplicationContext node = new SpringApplicationBuilder(CommandSideApplication.class)
                // The database is gone by the time they would be stopped, and they would wait for it.
                .registerShutdownHook(false).properties("spring.config.name=" + CommandSideApplication.NAME)
                .run(options().toArray(String[]::new));
        NODES.add(node);
        return node;
    }
}
