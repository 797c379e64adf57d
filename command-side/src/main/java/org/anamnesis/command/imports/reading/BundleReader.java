package org.anamnesis.command.imports.reading;

import java.io.Closeable;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The bundles of a spooled text one after the other, be it one or a line for each. It is known to be well-formed. */
public final class BundleReader implements Closeable {

    /** Reads what was spooled: decimals keep their scale, a name stands only once in an object. */
    public static final JsonMapper JSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();

    private static final Pattern TYPE = Pattern.compile("[A-Za-z]{1,40}");
    /** The type that a request without a resource names, such as one to delete it. */
    private static final Pattern REQUESTED = Pattern.compile("(?:^|/)([A-Z][A-Za-z]{1,39})(?:/[A-Za-z0-9.-]{1,64})?$");
    private static final int LONGEST_URL = 2_000;
    private static final String MALFORMED_TYPE = "(malformed)";
    /** The type of an entry that neither holds nor names a resource. */
    private static final String NO_RESOURCE = "(none)";

    private final MappingIterator<JsonNode> bundles;
    private int read;

    /** Reads the text as far as it is asked for bundles. */
    public BundleReader(Reader text) {
        bundles = JSON.readerFor(JsonNode.class).readValues(text);
    }

    /** The entries of the next bundle; null after the last. */
    public @Nullable List<Entry> next() {
        return bundles.hasNextValue() ? entries(read++, bundles.nextValue()) : null;
    }

    private static List<Entry> entries(int bundle, JsonNode json) {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode entry : json.path("entry").values()) {
            entries.add(new Entry(bundle, entries.size(), entry.path("fullUrl").asString(null), type(entry), entry));
        }
        return entries;
    }

    private static String type(JsonNode entry) {
        JsonNode resource = entry.path("resource");
        if (resource.isMissingNode()) {
            String url = entry.path("request").path("url").asString("");
            Matcher named = REQUESTED.matcher(url.length() > LONGEST_URL ? "" : url.split("\\?", 2)[0]);
            return named.find() ? named.group(1) : NO_RESOURCE;
        }
        String type = resource.path("resourceType").asString("");
        return TYPE.matcher(type).matches() ? type : MALFORMED_TYPE;
    }

    @Override
    public void close() {
        bundles.close();
    }
}
