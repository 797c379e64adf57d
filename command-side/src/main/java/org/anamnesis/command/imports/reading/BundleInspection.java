package org.anamnesis.command.imports.reading;

import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.Set;
import java.util.zip.ZipException;
import org.anamnesis.plumbing.web.BadField;
import org.anamnesis.plumbing.web.BodyTooLarge;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;

/** Looks through the whole of a body before it is accepted: every Bundle must be one, and well-formed. */
public final class BundleInspection {

    /** Characters of one bundle, which must fit into memory; a file of many bundles may be longer. */
    public static final long LONGEST_BUNDLE = 64L << 20;

    private static final Set<String> TYPES = Set.of("transaction", "collection", "batch", "document",
            "searchset");

    private final JsonParser json;
    private int bundles;

    private BundleInspection(JsonParser json) {
        this.json = json;
    }

    /**
     * Reads the text to its end.
     *
     * @param many whether more than one bundle may follow each other
     * @throws BadField     if it is not what an import takes
     * @throws BodyTooLarge if one of its bundles is too long
     */
    static void pass(Reader text, boolean many) throws IOException {
        try (JsonParser json = BundleReader.JSON.createParser(text)) {
            new BundleInspection(json).all(many);
        } catch (JacksonException wrong) {
            throw whatIsWrong(wrong);
        }
    }

    private void all(boolean many) throws BodyTooLarge {
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            if (bundles == 1 && !many) {
                throw new BadField("", "holds more than one Bundle: send it as application/fhir+ndjson");
            }
            if (token != JsonToken.START_OBJECT) {
                throw new BadField(path(""), "must be a Bundle, which is a JSON object");
            }
            long start = json.currentTokenLocation().getCharOffset();
            bundle();
            if (json.currentTokenLocation().getCharOffset() - start > LONGEST_BUNDLE) {
                throw new BodyTooLarge();
            }
            bundles++;
        }
        if (bundles == 0) {
            throw new BadField("", "the body is empty");
        }
    }

    private void bundle() {
        boolean isBundle = false;
        boolean hasType = false;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            switch (name) {
                case "resourceType" -> isBundle = value == JsonToken.VALUE_STRING && "Bundle".equals(json.getString());
                case "type" -> hasType = value == JsonToken.VALUE_STRING && TYPES.contains(json.getString());
                case "implicitRules", "modifierExtension" -> throw new BadField(path(name),
                        "is not understood, and must not be ignored");
                case "entry" -> entries(value);
                default -> {
                } // a Bundle's other members say nothing that is imported
            }
            json.skipChildren();
        }
        if (!isBundle) {
            throw new BadField(path("resourceType"), "must be Bundle");
        }
        if (!hasType) {
            throw new BadField(path("type"), "must be transaction, collection, batch, document or searchset");
        }
    }

    private void entries(JsonToken value) {
        if (value != JsonToken.START_ARRAY) {
            throw new BadField(path("entry"), "must be a list");
        }
        for (int index = 0; json.nextToken() != JsonToken.END_ARRAY; index++) {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw new BadField(path("entry[" + index + "]"), "must be an object");
            }
            json.skipChildren();
        }
    }

    private String path(String field) {
        if (bundles == 0) {
            return field;
        }
        return field.isEmpty() ? "[" + bundles + "]" : "[" + bundles + "]." + field;
    }

    private static BadField whatIsWrong(JacksonException wrong) throws BodyTooLarge {
        if (wrong instanceof StreamConstraintsException) {
            return new BadField("", "holds a text or number that is too long, or is nested too deep");
        }
        return switch (wrong.getCause()) {
            case BodyTooLarge tooLarge -> throw tooLarge;
            case CharacterCodingException notText -> new BadField("", "is not UTF-8");
            case ZipException broken -> new BadField("", "is not well-formed gzip");
            case EOFException cut -> new BadField("", "is gzip that was cut off");
            case null, default -> new BadField("", "is not well-formed JSON at line %d, column %d".formatted(
                    wrong.getLocation() == null ? 0 : wrong.getLocation().getLineNr(),
                    wrong.getLocation() == null ? 0 : wrong.getLocation().getColumnNr()));
        };
    }
}
