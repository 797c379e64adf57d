package org.anamnesis.plumbing.processing;

import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.responsibleperson.event.ResponsiblePersonEvent;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.async.SequencingPolicy;

/**
 * Keeps events of one patient in one order, whichever aggregate they come from: a checkup never overtakes its patient.
 * Events of responsible persons, who may answer for several patients, and of practitioners keep the order of their own
 * aggregate. So every aggregate's events run in one order, and what was applied of it is told by one number.
 */
public final class PatientOrder implements SequencingPolicy<EventMessage<?>> {

    @Override
    public Object getSequenceIdentifierFor(EventMessage<?> event) {
        Object tenant = event.getMetaData().get(MetadataKey.TENANT);
        return switch (event.getPayload()) {
            case ResponsiblePersonEvent person -> sequence(tenant, person.responsiblePersonId());
            case AboutPatient about -> sequence(tenant, about.patientId());
            default -> sequence(tenant, event instanceof DomainEventMessage<?> domain
                    ? domain.getAggregateIdentifier()
                    : event.getIdentifier());
        };
    }

    /** The sequence of a tenant's patient (or practitioner, or person), by which dead letters are parked. */
    public static String sequence(Object tenant, Object id) {
        return tenant + "/" + id;
    }
}
