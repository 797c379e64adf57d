package org.anamnesis.command.imports.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anamnesis.command.imports.reading.BundleReader;
import org.anamnesis.command.imports.steps.ImportSteps;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Each element that FHIR's own definition of a resource knows is read, refused or counted as left out, whatever of it
 * is said: none is lost without a word, and none is a fault of ours.
 */
class EachElementTest {

    private static final String PATIENT = "{'reference': 'urn:uuid:00000000-0000-4000-8000-000000000001'}";
    private static final String ENCOUNTER = "{'reference': 'urn:uuid:00000000-0000-4000-8000-000000000002'}";
    private static final String ORDER = "{'reference': 'urn:uuid:00000000-0000-4000-8000-000000000003'}";
    private static final String RESULT = "{'reference': 'urn:uuid:00000000-0000-4000-8000-000000000004'}";
    private static final String SUBJECT = "urn:uuid:00000000-0000-4000-8000-00000000000f";
    private static final List<String> CHOICES = List.of("value", "effective", "onset", "abatement", "deceased",
            "performed", "occurrence", "medication", "reported");
    /** What says nothing more where it stands, by the reason. */
    private static final Pattern SAYS_NO_MORE = Pattern.compile(String.join("|",
            // what is so unless it is denied
            "(Patient|Practitioner)\\.active",
            "MedicationRequest\\.(priority|substitution\\.allowedBoolean)",
            // kinds of numbers, people and results are codes
            ".*\\.identifier\\.type\\.coding\\.(system|display)", ".*\\.category\\.coding\\.(system|display)",
            "Encounter\\.participant\\.type.*",
            // a unit beside its code, and what is named in words as well
            ".*\\.unit", ".*\\.(device|specimen|reasonReference|reportedReference|medicationReference|requester)"
                    + "\\.(reference|type|identifier\\..*)",
            // an amount that is none is told as such
            "MedicationRequest\\.dispenseRequest\\.quantity\\.(system|code)",
            // what an order or a dispense keeps in words
            ".*\\.dosageInstruction\\..*coding\\.(system|code)", ".*\\.dosageInstruction\\.sequence",
            "MedicationRequest\\.(courseOfTherapyType|substitution\\.reason)\\.coding\\.(system|code)",
            "MedicationDispense\\.(medicationCodeableConcept|substitution\\.\\w+)\\.coding\\.(system|code)"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"',
            textBlock = """
                    Patient | 'name': [{'text': 'A'}]
                    Practitioner | 'name': [{'text': 'A'}]
                    Encounter | 'status': 'in-progress', 'class': {'code': 'AMB'}, 'period': {'start': '2019'}, 'subject': #
                    Observation | 'status': 'final', 'code': {'text': 'x'}, 'effectiveDateTime': '2020', 'subject': #, 'valueString': 'v'
                    Condition | 'code': {'text': 'x'}, 'subject': #
                    AllergyIntolerance | 'code': {'text': 'x'}, 'patient': #
                    Procedure | 'status': 'completed', 'code': {'text': 'x'}, 'subject': #, 'encounter': &, 'performedDateTime': '2020'
                    Immunization | 'status': 'completed', 'vaccineCode': {'text': 'x'}, 'patient': #, 'encounter': &, 'occurrenceDateTime': '2020'
                    DiagnosticReport | 'status': 'final', 'code': {'text': 'x'}, 'subject': #, 'encounter': &, 'effectiveDateTime': '2020', 'result': [*]
                    MedicationRequest | 'status': 'active', 'intent': 'order', 'medicationCodeableConcept': {'text': 'x'}, 'subject': #, 'authoredOn': '2020'
                    MedicationDispense | 'status': 'completed', 'medicationCodeableConcept': {'text': 'x'}, 'subject': #, 'whenHandedOver': '2020', 'quantity': {'value': 1, 'unit': 'tablet'}, 'authorizingPrescription': [+]
                    """)
    void is_not_lost_and_no_fault(String type, String members) {
        ObjectNode least = (ObjectNode) BundleReader.JSON.readTree(("{'resourceType': '" + type + "', " + members
                .replace("#", PATIENT).replace("&", ENCOUNTER).replace("+", ORDER).replace("*", RESULT) + "}")
                .replace('\'', '"'));
        assertThat(outcome(least).refusals()).isEmpty();
        List<String> lost = new ArrayList<>();
        Said.elements(type).forEach((name, said) -> {
            ObjectNode whole = without(least, name).set(name, said);
            Outcome all = outcome(whole);
            for (List<Object> path : paths(said, List.of(name))) {
                assertNoFault(whole, path);
                if (all.refusals().isEmpty() && !all.leftOut(type, path)
                        && outcome(removed(whole, path)).equals(all)) {
                    lost.add(type + "." + words(path).collect(Collectors.joining(".")));
                }
            }
        });
        lost.removeIf(path -> SAYS_NO_MORE.matcher(path).matches());
        assertThat(lost).isEmpty();
    }

    /** Nor where only this is said, or this is said to be there and not what it is. */
    private static void assertNoFault(ObjectNode whole, List<Object> path) {
        for (ObjectNode each : List.of(removed(whole, path), alone(whole, path), valueless(whole, path))) {
            assertThat(outcome(each).refusals()).as(() -> each.toString()).noneMatch(why -> why.contains("internal"));
        }
    }

    /**
     * What became of a resource.
     *
     * @param leftOut paths counted in the report
     */
    private record Outcome(List<String> refusals, String steps, Map<String, Long> leftOut) {

        /** Whether an element, or one that it is a part of, is counted. */
        boolean leftOut(String type, List<Object> path) {
            StringBuilder way = new StringBuilder(type);
            return words(path).anyMatch(word -> leftOut.containsKey(way.append('.').append(word).toString()));
        }
    }

    private static Outcome outcome(ObjectNode resource) {
        Translated became = OnePatient.with(
                OnePatient.entryOf(3, "MedicationRequest",
                        "'status': 'active', 'intent': 'order', 'authoredOn': '2019',"
                                + " 'medicationCodeableConcept': {'text': 'x'}"),
                OnePatient.entryOf(4, "Observation", "'status': 'final', 'code': {'text': 'x'},"
                        + " 'effectiveDateTime': '2020', 'valueString': 'v', 'encounter': " + ENCOUNTER),
                "{\"fullUrl\": \"" + SUBJECT + "\", \"resource\": " + resource + "}");
        ImportSteps steps = became.resources().getLast().steps();
        return new Outcome(became.refusals(), steps.steps() + " " + steps.omitted(), steps.leftOut());
    }

    /** The ways to each node, from above. */
    private static List<List<Object>> paths(JsonNode node, List<Object> path) {
        List<List<Object>> paths = new ArrayList<>(List.of(path));
        node.properties().forEach(each -> paths.addAll(paths(each.getValue(), and(path, each.getKey()))));
        if (node.isArray()) {
            paths.addAll(paths(node.get(0), and(path, 0)));
        }
        return paths;
    }

    private static List<Object> and(List<Object> path, Object next) {
        return Stream.concat(path.stream(), Stream.of(next)).toList();
    }

    private static Stream<String> words(List<Object> path) {
        return path.stream().filter(String.class::isInstance).map(String.class::cast);
    }

    /** Without an element, of whichever type that it may have. */
    private static ObjectNode without(ObjectNode resource, String name) {
        ObjectNode rest = resource.deepCopy();
        CHOICES.stream().filter(name::startsWith).forEach(choice -> List.copyOf(rest.propertyNames()).stream()
                .filter(other -> other.startsWith(choice)).forEach(rest::remove));
        rest.remove(name);
        return rest;
    }

    private static ObjectNode removed(ObjectNode resource, List<Object> path) {
        ObjectNode rest = resource.deepCopy();
        switch (at(rest, path.subList(0, path.size() - 1))) {
            case ObjectNode object -> object.remove((String) path.getLast());
            case ArrayNode array -> array.remove(0);
            default -> throw new AssertionError(path);
        }
        return rest;
    }

    /** With nothing beside what leads to a node. */
    private static ObjectNode alone(ObjectNode resource, List<Object> path) {
        ObjectNode rest = resource.deepCopy();
        for (int depth = 1; depth < path.size(); depth++) {
            if (at(rest, path.subList(0, depth)) instanceof ObjectNode object) {
                object.retain((String) path.get(depth));
            }
        }
        return rest;
    }

    /** With the reason for which a value is absent in its place. */
    private static ObjectNode valueless(ObjectNode resource, List<Object> path) {
        ObjectNode rest = resource.deepCopy();
        if (path.getLast() instanceof String name && at(rest, path).isValueNode()) {
            ObjectNode object = (ObjectNode) at(rest, path.subList(0, path.size() - 1));
            object.remove(name);
            object.set("_" + name, BundleReader.JSON.readTree("""
                    {"extension": [{"url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason",
                     "valueCode": "unknown"}]}"""));
        }
        return rest;
    }

    private static JsonNode at(JsonNode node, List<Object> path) {
        JsonNode at = node;
        for (Object step : path) {
            at = step instanceof Integer index ? at.get(index) : at.get((String) step);
        }
        return at;
    }
}
