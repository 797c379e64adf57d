package org.anamnesis.command.imports.fhir;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.anamnesis.command.imports.reading.Entry;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.anamnesis.plumbing.command.CommandRefused;
import tools.jackson.databind.JsonNode;

/**
 * What may turn the meaning of a resource round, so that whoever does not understand it must not use the resource.
 * Source: FHIR R4, 2.4.2 modifier extensions, 2.26.3.1 implicit rules, 3.1.0.11.2 transactions.
 */
final class Unignorable {

    private static final String MODIFIER = "modifierExtension";
    private static final String RULES = "implicitRules";
    /** What records a resource; the rest asks for something else. */
    private static final Set<String> RECORDING = Set.of("", "POST", "PUT");
    /** How earlier versions of FHIR said that it was not done. */
    private static final Set<String> NEGATIONS = Set.of("notGiven", "wasNotGiven", "notDone", "notPerformed",
            "wasNotTaken", "wasNotPrescribed");
    /** Extensions that turn the meaning although they do not say that they modify it. */
    private static final List<String> TURNING = List.of("request-doNotPerform", "observation-focusCode",
            "workflow-doNotPerform", "allergyintolerance-substanceExposureRisk");
    /** Concepts and codes that decide what the resource means: one without a value says that it is not known. */
    private static final Set<String> DECIDING = Set.of("comparator", "doNotPerform", "isSubpotent", "status", "intent");
    private static final Pattern NAME = Pattern.compile("[A-Za-z]{1,40}");

    private Unignorable() {}

    /** Refuses an entry that holds any of it, and names the element. */
    static void refuse(Entry entry) {
        refuseIf(!RECORDING.contains(entry.json().path("request").path("method").asString("")),
                ImportRefusal.REQUEST_NOT_TO_RECORD, "request.method");
        refuseIf("outcome".equals(entry.json().path("search").path("mode").asString("")),
                ImportRefusal.REQUEST_NOT_TO_RECORD, "search.mode");
        refuseIf(entry.type().equals("AllergyIntolerance") && entry.resource().has("status"),
                ImportRefusal.STATUS_UNKNOWN, "status");
        for (String status : List.of("clinicalStatus", "verificationStatus")) {
            JsonNode said = entry.resource().path(status);
            refuseIf(!said.isMissingNode() && !said.isObject(), ImportRefusal.STATUS_UNKNOWN, status);
        }
        List<String> contained = entry.resource().path("contained").values().stream()
                .map(resource -> resource.path("id").asString("")).toList();
        refuseIf(Set.copyOf(contained).size() < contained.size(), ImportRefusal.MALFORMED_RESOURCE, "contained");
        refuseIn(entry.json(), "");
        refuseIf(!entry.type().equals("Condition") && GermanCertainty.isTurned(entry.resource()),
                ImportRefusal.MODIFIER_UNKNOWN, "extension");
    }

    private static void refuseIn(JsonNode node, String path) {
        refuseIf(!path.contains("xtension") && Quantities.contradictsItself(node), ImportRefusal.UNIT_CONTRADICTS_CODE,
                path + ".unit");
        for (JsonNode part : node.isArray() ? node.values() : List.<JsonNode>of()) {
            refuseIn(part, path);
        }
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            String name = property.getKey();
            String at = path.isEmpty() || path.equals("resource") ? name : path + "." + name;
            switch (name) {
                case MODIFIER -> refuseIf(!property.getValue().isEmpty(), ImportRefusal.MODIFIER_UNKNOWN, at);
                case RULES -> throw new CommandRefused(ImportRefusal.RULES_UNKNOWN, at);
                case "url" -> refuseIf(TURNING.stream().anyMatch(property.getValue().asString("")::endsWith),
                        ImportRefusal.MODIFIER_UNKNOWN, at);
                default -> {
                    refuseIf(NEGATIONS.contains(name) && !isFalse(property.getValue()), ImportRefusal.NOT_DONE, at);
                    refuseIf(
                            name.startsWith("_") && DECIDING.contains(name.substring(1))
                                    && !node.has(name.substring(1)),
                            ImportRefusal.STATUS_UNKNOWN, at.replace("_", ""));
                    refuseIn(property.getValue(), NAME.matcher(name).matches() ? at : path);
                }
            }
        }
    }

    private static boolean isFalse(JsonNode value) {
        return value.isBoolean() && !value.asBoolean();
    }
}
