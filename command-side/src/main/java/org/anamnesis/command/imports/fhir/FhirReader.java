package org.anamnesis.command.imports.fhir;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.anamnesis.plumbing.command.CommandRefused;
import org.hl7.fhir.instance.model.api.IBaseResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a resource's JSON as FHIR R4. */
final class FhirReader {

    private static final int DIGITS = 30;
    private static final String STATUS = "status";
    /** An element with a choice of types is named by the type; that of a code may stand beside that of a reference. */
    private static final Pattern CHOICE = Pattern
            .compile("([a-z][A-Za-z]*?)(Boolean|Integer|PositiveInt|UnsignedInt|Decimal|"
                    + "String|DateTime|Date|Instant|Time|Period|Age|Range|Ratio|Quantity|Duration|SampledData|CodeableConcept|Coding|"
                    + "Reference|Timing|Attachment|Money|Identifier|Annotation|Uri)");

    private FhirReader() {}

    /** The resource, or a refusal if it is none of that type or holds what nothing could keep. */
    static <R extends IBaseResource> R read(Class<R> type, JsonNode resource) {
        refuseIf(!keepable(resource), ImportRefusal.INVALID_CONTENT);
        refuseIf(saysTwice(resource), ImportRefusal.MALFORMED_RESOURCE);
        IParser parser = FhirContext.forR4Cached().newJsonParser();
        // What it would log are the resource's own values.
        parser.setParserErrorHandler(new LenientErrorHandler(false));
        try {
            return parser.parseResource(type, valued(resource).toString());
        } catch (RuntimeException notFhir) {
            // Not only the parser's own exception: it stumbles over some malformed values. Its message would hold them.
            throw new CommandRefused(ImportRefusal.MALFORMED_RESOURCE);
        }
    }

    /** The same, where a status that FHIR does not know is said to be what is wrong with it. */
    static <R extends IBaseResource> R withStatus(Class<R> type, JsonNode resource) {
        try {
            return read(type, resource);
        } catch (CommandRefused malformed) {
            JsonNode rest = resource.deepCopy();
            if (rest instanceof ObjectNode object && object.remove(STATUS) != null) {
                read(type, rest);
                throw new CommandRefused(ImportRefusal.STATUS_UNKNOWN, STATUS);
            }
            throw malformed;
        }
    }

    /**
     * The resource without its narrative and without elements that have only an extension, such as the reason for which
     * they are absent: the parser takes them for values.
     */
    private static JsonNode valued(JsonNode resource) {
        if (!resource.has("text") && !resource.toString().contains("\"_")) {
            return resource;
        }
        JsonNode copy = resource.deepCopy();
        if (copy instanceof ObjectNode object) {
            // Nothing reads the narrative, and many are no XHTML.
            object.remove("text");
        }
        dropValueless(copy);
        return copy;
    }

    /** What a dosage leaves unknown stays: its words say so. */
    private static void dropValueless(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List.copyOf(object.propertyNames()).stream()
                    .filter(name -> name.startsWith("_") && !object.has(name.substring(1))).forEach(object::remove);
            object.properties().stream().filter(property -> !property.getKey().equals("dosageInstruction"))
                    .forEach(property -> dropValueless(property.getValue()));
        } else {
            node.values().forEach(FhirReader::dropValueless);
        }
    }

    /** Whether an element that has a choice of types has two: FHIR allows one, and the parser would take any. */
    private static boolean saysTwice(JsonNode node) {
        Set<String> said = new HashSet<>();
        return node.properties().stream().map(Map.Entry::getKey).map(CHOICE::matcher).filter(Matcher::matches)
                .anyMatch(choice -> !said.add(choice.group(1)))
                || node.values().stream().anyMatch(FhirReader::saysTwice);
    }

    /** Whether every text and number of the resource can be kept by whatever will hold it. */
    private static boolean keepable(JsonNode node) {
        if (node.isString()) {
            return node.asString().codePoints().noneMatch(FhirReader::control);
        }
        if (node.isNumber()) {
            BigDecimal number = node.decimalValue();
            return number.precision() <= DIGITS && Math.abs((long) number.scale()) <= DIGITS;
        }
        for (JsonNode part : node.values()) {
            if (!keepable(part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean control(int codePoint) {
        boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        boolean control = codePoint < ' ' && codePoint != '\n' && codePoint != '\r' && codePoint != '\t';
        return surrogate || control || codePoint == 0x7F;
    }
}
