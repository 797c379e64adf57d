package org.anamnesis.command.decision;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fills lookups from the events of the past before the app takes requests: one that is new in this version, and where
 * Axon Server keeps the events all of them, for there a crash may leave an event without its row.
 */
@Component
class LookupReconciliation implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LookupReconciliation.class);
    private static final int BEFORE_THE_WEB_SERVER = 1024;
    private static final int PATIENCE_SECONDS = 60;

    private final StreamableMessageSource<TrackedEventMessage<?>> events;
    private final List<Lookup> lookups;
    private final JdbcClient jdbc;
    private final boolean eventsElsewhere;
    private volatile boolean running;

    LookupReconciliation(StreamableMessageSource<TrackedEventMessage<?>> events, List<Lookup> lookups, JdbcClient jdbc,
            @Value("${axon.axonserver.enabled:false}") boolean eventsElsewhere) {
        this.events = events;
        this.lookups = lookups;
        this.jdbc = jdbc;
        this.eventsElsewhere = eventsElsewhere;
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - BEFORE_THE_WEB_SERVER;
    }

    @Override
    public void start() {
        running = true;
        List<Lookup> unfilled = lookups.stream().filter(lookup -> eventsElsewhere || !filled(lookup)).toList();
        TrackingToken head = events.createHeadToken();
        if (head != null && !unfilled.isEmpty()) {
            LOG.info("Filled {} lookups from {} events", unfilled.size(), fill(unfilled, head));
        }
        unfilled.forEach(this::remember);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private boolean filled(Lookup lookup) {
        return jdbc.sql("select exists (select from lookup_filled where revision = ?)").param(lookup.revision())
                .query(Boolean.class).single();
    }

    private void remember(Lookup lookup) {
        jdbc.sql("insert into lookup_filled (revision) values (?) on conflict do nothing").param(lookup.revision())
                .update();
    }

    private long fill(List<Lookup> unfilled, TrackingToken head) {
        long read = 0;
        try (var stream = events.openStream(null)) {
            // By position: gaps that a failed append left behind would keep a token from covering the head.
            long at = -1;
            while (at < head.position().orElseThrow()) {
                if (!stream.hasNextAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("The store gave no more events before the lookups were filled");
                }
                TrackedEventMessage<?> event = stream.nextAvailable();
                unfilled.forEach(lookup -> fill(lookup, event));
                at = event.trackingToken().position().orElseThrow();
                read++;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted before the lookups were filled", interrupted);
        }
        return read;
    }

    private static void fill(Lookup lookup, TrackedEventMessage<?> event) {
        try {
            lookup.fill((DomainEventMessage<?>) event, event.getMetaData().get(MetadataKey.TENANT).toString());
        } catch (CommandRefused taken) {
            // History stands as it is; what two patients claim is for people to decide.
            LOG.warn("Event {} claims what another has", event.getIdentifier());
        }
    }
}
