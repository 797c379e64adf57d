package org.anamnesis.command.safety.trial;

import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.anamnesis.api.patient.event.PatientEvent;
import org.anamnesis.api.prescription.event.OrderEvent.MedicationPrescribed;
import org.anamnesis.api.prescription.event.PrescriptionEvent;
import org.anamnesis.command.safety.MedicationSafety;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.anamnesis.plumbing.metadata.Origin;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;

/**
 * Judges what was prescribed in the past by proposed rules, each prescription by what was on record at the time. It
 * reads the whole store once, so that no more than one runs on a node.
 */
@Component
class RuleTrial {

    private static final int PATIENCE_SECONDS = 30;

    private final StreamableMessageSource<TrackedEventMessage<?>> events;
    private final Semaphore running = new Semaphore(1);

    RuleTrial(StreamableMessageSource<TrackedEventMessage<?>> events) {
        this.events = events;
    }

    TrialReport run(String tenant, MedicationSafety proposed) {
        if (!running.tryAcquire()) {
            throw new TransientDataAccessResourceException("Another trial is running");
        }
        try {
            TrialCounts tally = new TrialCounts();
            read(tenant, proposed, tally);
            return tally.report(proposed.ruleSet());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TransientDataAccessResourceException("Interrupted", interrupted);
        } finally {
            running.release();
        }
    }

    private void read(String tenant, MedicationSafety proposed, TrialCounts tally) throws InterruptedException {
        TrackingToken head = events.createHeadToken();
        if (head == null || head.position().isEmpty()) {
            return;
        }
        long last = head.position().getAsLong();
        RecordSoFar record = new RecordSoFar();
        try (var stream = events.openStream(null)) {
            long position = -1;
            while (position < last) {
                if (!stream.hasNextAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new TransientDataAccessResourceException("The store does not answer");
                }
                TrackedEventMessage<?> event = stream.nextAvailable();
                position = event.trackingToken().position().orElse(last);
                // What concerns nobody's medication, and other tenants, is not even deserialized.
                if (concerns(event.getPayloadType()) && tenant.equals(event.getMetaData().get(MetadataKey.TENANT))) {
                    judge(event, proposed, record, tally);
                }
            }
        }
    }

    private static boolean concerns(Class<?> type) {
        return PatientEvent.class.isAssignableFrom(type) || PrescriptionEvent.class.isAssignableFrom(type);
    }

    private static void judge(EventMessage<?> event, MedicationSafety proposed, RecordSoFar record, TrialCounts tally) {
        if (event.getPayload() instanceof MedicationPrescribed prescribed) {
            // What history was held against lies before it; live, all that there was.
            Instant authored = Origin.of(event.getMetaData()) == Origin.IMPORT
                    ? prescribed.order().authored().latest()
                    : Instant.MAX;
            tally.add(prescribed.order(), proposed.check(prescribed.order().medication(),
                    record.profile(prescribed.patientId(), authored)));
        }
        if (event.getPayload() instanceof PatientEvent patient) {
            record.add(patient);
        } else if (event.getPayload() instanceof PrescriptionEvent prescription) {
            record.add(prescription);
        }
    }
}
