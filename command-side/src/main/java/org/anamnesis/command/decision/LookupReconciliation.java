package org.anamnesis.command.decision;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.eventstore.WholeRecord;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells lookups of the past before the app takes requests: one that is new in this version, and where Axon Server keeps
 * the events all of them, for there a crash may leave an event without its row.
 */
@Component
class LookupReconciliation implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LookupReconciliation.class);
    private static final int BEFORE_THE_WEB_SERVER = 1024;

    private final WholeRecord record;
    private final ListableBeanFactory beans;
    private final ParameterResolverFactory parameters;
    private final JdbcClient jdbc;
    private final boolean eventsElsewhere;
    private volatile boolean running;

    LookupReconciliation(StreamableMessageSource<TrackedEventMessage<?>> events, ListableBeanFactory beans,
            ParameterResolverFactory parameters, JdbcClient jdbc,
            @Value("${axon.axonserver.enabled:false}") boolean eventsElsewhere) {
        record = new WholeRecord(events);
        this.beans = beans;
        this.parameters = parameters;
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
        Collection<Object> lookups = beans.getBeansWithAnnotation(Lookup.class).values();
        List<Object> unfilled = lookups.stream().filter(lookup -> eventsElsewhere || !filled(lookup)).toList();
        if (!unfilled.isEmpty()) {
            List<EventReplay> replays = unfilled.stream().map(lookup -> new EventReplay(lookup, parameters))
                    .toList();
            long told = record.read(event -> replays.forEach(replay -> tell(replay, event)));
            LOG.info("Filled {} lookups from {} events", unfilled.size(), told);
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

    private boolean filled(Object lookup) {
        return jdbc.sql("select exists (select from lookup_filled where revision = ?)").param(revision(lookup))
                .query(Boolean.class).single();
    }

    private void remember(Object lookup) {
        jdbc.sql("insert into lookup_filled (revision) values (?) on conflict do nothing").param(revision(lookup))
                .update();
    }

    private static String revision(Object lookup) {
        return Objects.requireNonNull(AnnotationUtils.findAnnotation(lookup.getClass(), Lookup.class)).revision();
    }

    private static void tell(EventReplay replay, TrackedEventMessage<?> event) {
        try {
            replay.tell(event);
        } catch (CommandRefused | Overtaken taken) {
            // History stands as it is; what two patients claim is for people to decide.
            LOG.warn("Event {} claims what another has", event.getIdentifier());
        }
    }
}
