package org.anamnesis.plumbing.processing;

import org.anamnesis.plumbing.metadata.MetadataKey;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.async.SequencingPolicy;

/**
 * Keeps events of one patient in one order, whichever aggregate they come from: a checkup never overtakes its
 * patient. Events of responsible persons, who may answer for several patients, and those about nobody keep the order
 * of their own aggregate. So every aggregate's events run in one order, and what was applied of it is told by one
 * number. The order is asked for before any handler, outside of what dead letters catch: it never touches the
 * payload.
 */
public final class PatientOrder implements SequencingPolicy<EventMessage<?>> {

    /** The aggregate whose events may be about one patient now and another then. */
    static final String RESPONSIBLE_PERSON = "responsible-person";

    @Override
    public Object getSequenceIdentifierFor(EventMessage<?> event) {
        Object tenant = event.getMetaData().get(MetadataKey.TENANT);
        Object patient = event.getMetaData().get(MetadataKey.PATIENT);
        if (!(event instanceof DomainEventMessage<?> domain)) {
            return sequence(tenant, patient == null ? event.getIdentifier() : patient);
        }
        return sequence(tenant, patient == null || RESPONSIBLE_PERSON.equals(domain.getType())
                ? domain.getAggregateIdentifier()
                : patient);
    }

    /** The sequence of a tenant's patient (or practitioner, or person), which dead letters keep. */
    public static String sequence(Object tenant, Object id) {
        return tenant + "/" + id;
    }
}
