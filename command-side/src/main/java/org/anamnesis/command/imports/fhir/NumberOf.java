package org.anamnesis.command.imports.fhir;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A number by which a source knows a resource. Source: FHIR R4 {@code Identifier}.
 *
 * @param system who gave it; empty where nobody says
 * @param value  the number
 */
record NumberOf(String system, String value) implements Comparable<NumberOf> {

    private static final Comparator<NumberOf> ORDER = Comparator.comparing(NumberOf::system)
            .thenComparing(NumberOf::value);

    /** All numbers of a resource that are in force. */
    static List<NumberOf> all(JsonNode resource) {
        return told(resource).map(NumberOf::of).toList();
    }

    /** Those without an end, or all if each has one: what is in force on one day only would tell of another later. */
    static List<NumberOf> lasting(JsonNode resource) {
        List<NumberOf> lasting = told(resource).filter(number -> !number.path("period").has("end")).map(NumberOf::of)
                .toList();
        return lasting.isEmpty() ? all(resource) : lasting;
    }

    private static Stream<JsonNode> told(JsonNode resource) {
        JsonNode told = resource.path("identifier");
        // Of most resources a list, of some, such as a composition, only one.
        return (told.isObject() ? List.of(told) : told.values().stream().toList()).stream()
                .filter(number -> isText(number.path("value")) && !"old".equals(number.path("use").asString("")));
    }

    private static NumberOf of(JsonNode number) {
        return new NumberOf(number.path("system").asString(""), number.path("value").asString().strip());
    }

    private static boolean isText(JsonNode text) {
        return text.isString() && !text.asString().isBlank();
    }

    @Override
    public int compareTo(NumberOf other) {
        return ORDER.compare(this, other);
    }
}
