package org.anamnesis.command.imports.fhir;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition.ChildTypeEnum;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeChildPrimitiveEnumerationDatatypeDefinition;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.anamnesis.command.imports.reading.BundleReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes of FHIR's own definition of a resource each of its elements, with all that can be said in it. */
final class Said {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final int DEEPEST = 5;
    private static final Map<String, String> PRIMITIVES = Map.ofEntries(Map.entry("boolean", "true"),
            Map.entry("integer", "3"), Map.entry("positiveInt", "3"), Map.entry("unsignedInt", "3"),
            Map.entry("decimal", "2.5"), Map.entry("date", "\"2019-05-06\""),
            Map.entry("dateTime", "\"2019-05-06T07:08:09Z\""), Map.entry("instant", "\"2019-05-06T07:08:09Z\""),
            Map.entry("time", "\"07:08:09\""), Map.entry("base64Binary", "\"QQ==\""));
    /** Where any word would not do. */
    private static final Map<String, String> NAMED = Map.of("end", "\"2019-06-07T08:09:10Z\"", "unit", "\"d\"",
            "code of a quantity", "\"d\"", "system of a quantity", "\"http://unitsofmeasure.org\"");
    /** What is no statement, or is tried elsewhere: bookkeeping, and what refuses wherever it stands. */
    private static final Set<String> APART = Set.of("id", "meta", "implicitRules", "language", "text", "contained",
            "extension", "modifierExtension");

    private Said() {}

    /** The elements of a resource by their name, one for each type where FHIR leaves a choice. */
    static Map<String, JsonNode> elements(String resourceType) {
        Map<String, JsonNode> elements = new TreeMap<>();
        FHIR.getResourceDefinition(resourceType).getChildren().forEach(child -> child.getValidChildNames().stream()
                .filter(name -> !APART.contains(name) && !name.endsWith("Resource"))
                .forEach(name -> elements.put(name, listed(child, value(child, name, 0, false)))));
        return elements;
    }

    private static JsonNode value(BaseRuntimeChildDefinition child, String name, int depth, boolean ofQuantity) {
        BaseRuntimeElementDefinition<?> type = child.getChildByName(name);
        if (child instanceof RuntimeChildPrimitiveEnumerationDatatypeDefinition coded) {
            return BundleReader.JSON.readTree("\"" + code(coded.getBoundEnumType()) + "\"");
        }
        if (type.getChildType() == ChildTypeEnum.PRIMITIVE_DATATYPE
                || !(type instanceof BaseRuntimeElementCompositeDefinition<?> parts)) {
            return BundleReader.JSON.readTree(NAMED.getOrDefault(ofQuantity ? name + " of a quantity" : name,
                    PRIMITIVES.getOrDefault(type.getName(), "\"said-" + name + "\"")));
        }
        ObjectNode object = BundleReader.JSON.createObjectNode();
        List<BaseRuntimeChildDefinition> children = new ArrayList<>(parts.getChildren());
        for (BaseRuntimeChildDefinition part : children) {
            // Of a choice of types the first.
            String first = part.getValidChildNames().stream().sorted().findFirst().orElseThrow();
            if (!APART.contains(first) && depth < DEEPEST && !part.getElementName().equals("assigner")) {
                object.set(first, listed(part, value(part, first, depth + 1, isQuantity(parts))));
            }
        }
        return object;
    }

    private static boolean isQuantity(BaseRuntimeElementCompositeDefinition<?> parts) {
        return parts.getChildByName("comparator") != null;
    }

    private static JsonNode listed(BaseRuntimeChildDefinition child, JsonNode value) {
        if (child.getMax() == 1) {
            return value;
        }
        ArrayNode list = BundleReader.JSON.createArrayNode();
        return list.add(value);
    }

    private static String code(Class<? extends Enum<?>> codes) {
        try {
            return (String) codes.getMethod("toCode").invoke(codes.getEnumConstants()[0]);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException noCode) {
            throw new IllegalStateException(noCode);
        }
    }
}
