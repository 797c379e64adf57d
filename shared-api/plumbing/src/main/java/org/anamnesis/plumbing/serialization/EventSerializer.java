package org.anamnesis.plumbing.serialization;

import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Writes events under their stored names and finds their classes by them, so that no class name reaches the disk. */
final class EventSerializer extends Jackson3Serializer {

    EventSerializer(RevisionResolver revisions) {
        super(builder().revisionResolver(revisions).converter(new ChainingConverter())
                .jsonMapperBuilderCustomizer(MessageSerialization::eventJson));
    }

    @Override
    public SerializedType typeForClass(Class type) {
        SerializedType plain = super.typeForClass(type);
        String name = type == null ? null : EventTypes.nameOf((Class<?>) type);
        return name == null ? plain : new SimpleSerializedType(name, plain.getRevision());
    }

    @Override
    protected String resolveClassName(SerializedType stored) {
        Class<?> event = EventTypes.byName().get(stored.getName());
        return event == null ? super.resolveClassName(stored) : event.getName();
    }
}
