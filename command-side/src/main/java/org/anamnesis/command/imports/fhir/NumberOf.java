package org.anamnesis.command.imports.fhir;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A number by which a source knows a resource. Source: FHIR R4 {@code Identifier}.
 *
 * @param system who gave it; empty where nobody says
 * @param value  the number
 * @param types  the codes of its type, such as {@code MR}
 */
record NumberOf(String system, String value, Set<String> types) implements Comparable<NumberOf> {

    private static final Comparator<NumberOf> ORDER = Comparator.comparing(NumberOf::system)
            .thenComparing(NumberOf::value);

    /** One of which nothing but system and value is told. */
    static NumberOf of(String system, String value) {
        return new NumberOf(system, value, Set.of());
    }

    /** All numbers of a resource that are in force. */
    static List<NumberOf> all(JsonNode resource) {
        JsonNode told = resource.path("identifier");
        // Of most resources a list, of some, such as a composition, only one.
        return (told.isObject() ? List.of(told) : told.values().stream().toList()).stream()
                .filter(number -> isText(number.path("value")) && !"old".equals(number.path("use").asString("")))
                .map(NumberOf::of).toList();
    }

    private static NumberOf of(JsonNode number) {
        return new NumberOf(number.path("system").asString(""), number.path("value").asString().strip(),
                number.path("type").path("coding").values().stream().map(coding -> coding.path("code").asString(""))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static boolean isText(@Nullable JsonNode text) {
        return text != null && text.isString() && !text.asString().isBlank();
    }

    /** Whether it is the same number, whatever is said of its type. */
    boolean isSame(NumberOf other) {
        return system.equals(other.system) && value.equals(other.value);
    }

    @Override
    public int compareTo(NumberOf other) {
        return ORDER.compare(this, other);
    }
}
