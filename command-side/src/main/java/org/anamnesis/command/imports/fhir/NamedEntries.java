package org.anamnesis.command.imports.fhir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anamnesis.command.imports.reading.Entry;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** The entries of one bundle by every name that a reference may have for them. */
final class NamedEntries {

    private static final Pattern VERSION = Pattern.compile("/_history/[^/]*$");
    private static final Pattern TAIL = Pattern.compile("(?:^|/)([A-Z][A-Za-z]+/[A-Za-z0-9.-]{1,64})$");

    private final Map<String, Named> named = new HashMap<>();

    /** An entry and the id of what it becomes. */
    record Named(UUID id, Entry entry) {

        boolean is(String type) {
            return entry.type().equals(type);
        }
    }

    NamedEntries(ResourceIds ids, List<Entry> bundle) {
        bundle.forEach(entry -> remember(ids.of(entry), entry));
    }

    private void remember(@Nullable UUID id, Entry entry) {
        if (id != null) {
            String fullUrl = entry.fullUrl();
            Stream.of(fullUrl, ResourceIds.localName(entry), fullUrl == null ? null : tail(fullUrl))
                    .filter(Objects::nonNull).forEach(name -> named.putIfAbsent(name, new Named(id, entry)));
        }
    }

    /** What a reference says, whichever version it means; empty if nothing. */
    static String text(Reference reference) {
        return reference.getReference() == null
                ? ""
                : VERSION.matcher(reference.getReference()).replaceFirst("");
    }

    /** The entry that is called so. */
    @Nullable
    Named meant(String text) {
        return named.getOrDefault(text, named.get(tail(text)));
    }

    private static @Nullable String tail(String url) {
        Matcher tail = TAIL.matcher(url);
        return tail.find() ? tail.group(1) : null;
    }
}
