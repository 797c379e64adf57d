package org.anamnesis.reporting.fact;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.jspecify.annotations.Nullable;

/** How what has a code is told in facts. Words that somebody typed are not: they may say anything. */
final class Codes {

    private static final Map<Enum<?>, String> SPELLED = new ConcurrentHashMap<>();

    private Codes() {}

    /** A value as JSON spells it. */
    static String of(Enum<?> value) {
        return SPELLED.computeIfAbsent(value, Codes::spelled);
    }

    /** The system of the preferred code. */
    static @Nullable String system(@Nullable Coding coding) {
        return coding == null ? null : coding.system();
    }

    /** The preferred code. */
    static @Nullable String code(@Nullable Coding coding) {
        return coding == null ? null : coding.code();
    }

    /** The terminology's words for the preferred code. */
    static @Nullable String display(@Nullable Coding coding) {
        return coding == null ? null : coding.display();
    }

    /** The terminology's words for the preferred code, or that code. */
    static @Nullable String told(CodeableConcept concept) {
        Coding coding = concept.preferred();
        return coding == null || coding.display() != null ? display(coding) : coding.code();
    }

    private static String spelled(Enum<?> value) {
        try {
            JsonProperty name = value.getDeclaringClass().getField(value.name()).getAnnotation(JsonProperty.class);
            return name == null ? value.name() : name.value();
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
