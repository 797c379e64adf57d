package org.anamnesis.standalone;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.anamnesis.plumbing.provisioning.DatabaseProvisioning;
import org.anamnesis.standalone.demo.Demonstration;
import org.anamnesis.standalone.log.AppThreads;
import org.anamnesis.standalone.server.EmbeddedPostgresServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * PostgreSQL with the apps on it. Apps meet only through events and HTTP, so they share nothing here but the JVM. They
 * are stopped before the database is, and each thing once.
 */
final class Standalone implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Standalone.class);

    private final Options options;
    private final Map<App, ConfigurableApplicationContext> running = new ConcurrentHashMap<>();
    private @Nullable EmbeddedPostgresServer postgres;
    private volatile boolean stopping;

    Standalone(Options options) {
        this.options = options;
    }

    /** Starts everything that is not yet asked to stop; on failure, what has started is left for {@link #close()}. */
    synchronized void start() {
        if (stopping) {
            return;
        }
        EmbeddedPostgresServer server = EmbeddedPostgresServer.start(options.data(), options.postgresPort(),
                options.installationSecret() == null && options.demo()
                        ? Demonstration.INSTALLATION_SECRET
                        : options.installationSecret());
        postgres = server;
        new DatabaseProvisioning(server.host(), server.port(), server.superuser(), server.superuserPassword())
                .provision(server.passwordsByRole());
        // The command side makes the event table, which the query apps read.
        startTogether(List.of(App.COMMAND_SIDE), server);
        startTogether(List.of(App.CLINICAL_RECORDS, App.AUDIT_TRAIL, App.REPORTING), server);
        if (options.demo() && !stopping) {
            new Demonstration(URI.create("http://127.0.0.1:" + port(App.COMMAND_SIDE))).load();
        }
    }

    private void startTogether(List<App> apps, EmbeddedPostgresServer server) {
        if (stopping) {
            return;
        }
        together(apps, app -> running.put(app, app.start(options, server)));
    }

    /** Where an app listens. */
    int port(App app) {
        return Integer.parseInt(Objects.requireNonNull(
                Objects.requireNonNull(running.get(app)).getEnvironment().getProperty("local.server.port")));
    }

    /** Where PostgreSQL listens. */
    int postgresPort() {
        return Objects.requireNonNull(postgres).port();
    }

    /** Whether it was asked to stop. */
    boolean isStopping() {
        return stopping;
    }

    /** Stops the apps, letting them finish what they do, and then PostgreSQL. Waits for a start under way to end. */
    @Override
    public void close() {
        stopping = true;
        stop();
    }

    private synchronized void stop() {
        try {
            together(List.copyOf(running.keySet()), app -> Objects.requireNonNull(running.remove(app)).close());
        } finally {
            if (postgres != null) {
                postgres.close();
                postgres = null;
                LOG.info("Anamnesis has stopped");
            }
        }
    }

    private static void together(Collection<App> apps, Consumer<App> task) {
        try {
            CompletableFuture.allOf(apps.stream()
                    .map(app -> CompletableFuture.runAsync(() -> task.accept(app), AppThreads.of(app.appName())))
                    .toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
