package org.anamnesis.plumbing.metadata;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.anamnesis.api.patient.AboutPatient;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;

/** Says in the metadata of every event that is published which patient it is about. */
public final class PatientMetadata implements MessageDispatchInterceptor<EventMessage<?>> {

    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> messages) {
        return (index, message) -> message.andMetaData(of(message.getPayload()));
    }

    /** What the metadata says of the event's patient; nothing where it is about none. */
    public static Map<String, String> of(Object event) {
        return event instanceof AboutPatient about
                ? Map.of(MetadataKey.PATIENT, about.patientId().toString())
                : Map.of();
    }
}
