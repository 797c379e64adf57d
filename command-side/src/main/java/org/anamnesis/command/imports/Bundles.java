package org.anamnesis.command.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Bundles as JSON and as entries. Resources stay JSON until somebody asks for one: most are only counted. */
final class Bundles {

    /** Reads what was spooled: decimals keep their scale, a name stands only once in an object. */
    static final JsonMapper JSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();

    /** The type of an entry that holds no resource, such as a request to delete one. */
    static final String NO_RESOURCE = "(none)";

    private static final Pattern TYPE = Pattern.compile("[A-Za-z]{1,40}");
    private static final String MALFORMED_TYPE = "(malformed)";

    private Bundles() {}

    /** The entries of a bundle, named so that references between them resolve. */
    static List<Entry> entries(String text, int bundle, References references) throws JacksonException {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode entry : JSON.readTree(text).path("entry").values()) {
            JsonNode resource = entry.path("resource");
            String fullUrl = entry.path("fullUrl").asString(null);
            String type = type(resource);
            UUID id = references.name(fullUrl, type, resource);
            entries.add(new Entry(bundle, entries.size(), fullUrl, type, id, resource));
        }
        return entries;
    }

    private static String type(JsonNode resource) {
        if (resource.isMissingNode()) {
            return NO_RESOURCE;
        }
        String type = resource.path("resourceType").asString("");
        return TYPE.matcher(type).matches() ? type : MALFORMED_TYPE;
    }
}
