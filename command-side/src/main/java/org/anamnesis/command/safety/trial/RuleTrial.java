package org.anamnesis.command.safety.trial;

import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.anamnesis.api.prescription.event.OrderEvent.MedicationPrescribed;
import org.anamnesis.command.decision.EventReplay;
import org.anamnesis.command.safety.MedicationSafety;
import org.anamnesis.command.safety.Medicine;
import org.anamnesis.plumbing.eventstore.WholeRecord;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.anamnesis.plumbing.metadata.Origin;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;

/**
 * Judges what was prescribed in the past by proposed rules, each prescription by what was on record at the time. It
 * reads the whole store once, so that no more than one runs on a node.
 */
@Component
class RuleTrial {

    private final WholeRecord record;
    private final ParameterResolverFactory parameters;
    private final Semaphore running = new Semaphore(1);

    RuleTrial(StreamableMessageSource<TrackedEventMessage<?>> events, ParameterResolverFactory parameters) {
        record = new WholeRecord(events);
        this.parameters = parameters;
    }

    TrialReport run(String tenant, MedicationSafety proposed) {
        if (!running.tryAcquire()) {
            throw new TransientDataAccessResourceException("Another trial is running");
        }
        try {
            TrialCounts counts = new TrialCounts();
            read(tenant, proposed, counts);
            return counts.report(proposed.ruleSet());
        } finally {
            running.release();
        }
    }

    private void read(String tenant, MedicationSafety proposed, TrialCounts counts) {
        MedicationHistory history = new MedicationHistory();
        EventReplay replay = new EventReplay(history, parameters);
        record.read(event -> {
            // What concerns nobody's medication, and other tenants, is not even deserialized.
            if (replay.concerns(event) && tenant.equals(event.getMetaData().get(MetadataKey.TENANT))) {
                if (event.getPayload() instanceof MedicationPrescribed prescribed) {
                    counts.add(prescribed.order(), proposed.check(Medicine.of(prescribed.order()),
                            history.profile(prescribed.patientId(), authored(prescribed, event))));
                }
                replay.tell(event);
            }
        });
    }

    /** What history was held against lies before it; live, all that there was. */
    private static Instant authored(MedicationPrescribed prescribed, EventMessage<?> event) {
        return Origin.of(event.getMetaData()) == Origin.IMPORT
                ? prescribed.order().authored().latest()
                : Instant.MAX;
    }
}
