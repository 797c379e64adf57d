package org.anamnesis.command.standing;

import java.util.concurrent.TimeUnit;
import org.anamnesis.api.patient.event.PatientEvent;
import org.anamnesis.api.practitioner.event.PractitionerEvent;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.anamnesis.plumbing.refusal.CommandRefused;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Where Axon Server keeps the events, they are not in the transaction of the lookups: a crash between the two leaves an
 * event without its row. At start-up the events are read once and the missing rows added, before the app says that it
 * is ready.
 */
@Component
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
class StandingsReconciliation implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(StandingsReconciliation.class);

    private final StreamableMessageSource<TrackedEventMessage<?>> events;
    private final Standings standings;

    StandingsReconciliation(StreamableMessageSource<TrackedEventMessage<?>> events, Standings standings) {
        this.events = events;
        this.standings = standings;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        TrackingToken head = events.createHeadToken();
        if (head == null) {
            return;
        }
        long read = 0;
        try (var stream = events.openStream(null)) {
            while (stream.peek().isPresent() || stream.hasNextAvailable(1, TimeUnit.SECONDS)) {
                TrackedEventMessage<?> event = stream.nextAvailable();
                reconcile(event);
                read++;
                if (event.trackingToken().covers(head)) {
                    break;
                }
            }
        }
        LOG.info("Reconciled the lookups with {} events", read);
    }

    private void reconcile(TrackedEventMessage<?> event) {
        String tenant = event.getMetaData().get(MetadataKey.TENANT).toString();
        try {
            switch (event.getPayload()) {
                case PatientEvent patient -> standings.on(patient, tenant);
                case PractitionerEvent practitioner -> standings.on(practitioner, tenant);
                default -> {
                }
            }
        } catch (CommandRefused taken) {
            // History stands as it is; which of two patients keeps the number is for people to decide.
            LOG.warn("Event {} claims a medical record number that another patient has", event.getIdentifier());
        }
    }
}
