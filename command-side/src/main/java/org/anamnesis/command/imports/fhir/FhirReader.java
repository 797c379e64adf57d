package org.anamnesis.command.imports.fhir;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import java.math.BigDecimal;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.anamnesis.plumbing.command.CommandRefused;
import org.hl7.fhir.instance.model.api.IBaseResource;
import tools.jackson.databind.JsonNode;

/** Reads a resource's JSON as FHIR R4. */
final class FhirReader {

    private static final int DIGITS = 30;

    private FhirReader() {}

    /** The resource, or a refusal if it is none of that type or holds what nothing could keep. */
    static <R extends IBaseResource> R read(Class<R> type, JsonNode resource) {
        refuseIf(!keepable(resource), ImportRefusal.INVALID_CONTENT);
        IParser parser = FhirContext.forR4Cached().newJsonParser();
        // What it would log are the resource's own values.
        parser.setParserErrorHandler(new LenientErrorHandler(false));
        try {
            return parser.parseResource(type, resource.toString());
        } catch (RuntimeException notFhir) {
            // Not only the parser's own exception: it stumbles over some malformed values. Its message would hold them.
            throw new CommandRefused(ImportRefusal.MALFORMED_RESOURCE);
        }
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
