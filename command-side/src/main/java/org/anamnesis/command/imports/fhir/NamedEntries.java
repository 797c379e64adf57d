package org.anamnesis.command.imports.fhir;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anamnesis.api.RefusalCode;
import org.anamnesis.command.imports.reading.Entry;
import org.anamnesis.plumbing.command.CommandRefused;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one bundle by every name that a reference may have for them. Source: FHIR R4, 3.1.0.1, resolving
 * references in bundles.
 */
final class NamedEntries {

    private static final Pattern VERSION = Pattern.compile("/_history/[^/]*$");
    private static final Pattern RELATIVE = Pattern.compile("[A-Z][A-Za-z]{1,39}/[A-Za-z0-9.-]{1,64}");
    private static final Pattern SEARCH = Pattern.compile("(?:.*/)?([A-Z][A-Za-z]{1,39})\\?identifier=([^&]+)");

    /** What tells patients apart. */
    private static final List<String> DESCRIBING = List.of("name", "birthDate", "gender");

    private final Map<UUID, List<Named>> byId;
    private final Map<String, List<Named>> byName;
    private final Map<String, List<Named>> byRelative;
    private final Map<Search, List<Named>> byNumber;
    private final Map<Entry, Optional<IBaseResource>> read = new IdentityHashMap<>();

    /** An entry and the id of what it becomes. */
    record Named(UUID id, Entry entry) {

        boolean is(String type) {
            return entry.type().equals(type);
        }

        private String relative() {
            return entry.type() + "/" + entry.resource().path("id").asString("");
        }
    }

    /** What a search by identifier looks for. */
    record Search(String type, NumberOf number) {}

    NamedEntries(ResourceIds ids, List<Entry> bundle) {
        List<Named> all = bundle.stream().map(entry -> named(ids, entry)).filter(Objects::nonNull).toList();
        byId = all.stream().collect(Collectors.groupingBy(Named::id));
        byName = all.stream().filter(named -> named.entry().fullUrl() != null)
                .collect(Collectors.groupingBy(named -> name(named.entry().fullUrl())));
        byRelative = all.stream().collect(Collectors.groupingBy(Named::relative));
        byNumber = all.stream().flatMap(named -> NumberOf.all(named.entry().resource()).stream()
                .map(number -> Map.entry(new Search(named.entry().type(), number), named)))
                .collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /**
     * Whether another entry has the same identity, another name of its own and is described as somebody else: then
     * nobody can tell whom the others mean.
     */
    boolean isAmbiguous(Named named) {
        return byId.getOrDefault(named.id(), List.of()).stream().anyMatch(
                other -> !sameName(other.entry(), named.entry())
                        && !DESCRIBING.stream().allMatch(element -> other.entry()
                                .resource().path(element).equals(named.entry().resource().path(element))));
    }

    private static boolean sameName(Entry one, Entry other) {
        return one == other || one.fullUrl() != null && other.fullUrl() != null
                && name(one.fullUrl()).equals(name(other.fullUrl()));
    }

    /** The resource of an entry; empty where it is malformed or must not be used. */
    Optional<IBaseResource> read(Named named, Class<? extends IBaseResource> type) {
        return read.computeIfAbsent(named.entry(), entry -> {
            try {
                return Optional.of(readable(entry, type));
            } catch (CommandRefused malformed) {
                return Optional.empty();
            }
        });
    }

    /** Why the resource of an entry is malformed or must not be used; empty where it can be read. */
    Optional<RefusalCode> whyUnread(Named named, Class<? extends IBaseResource> type) {
        try {
            readable(named.entry(), type);
            return Optional.empty();
        } catch (CommandRefused malformed) {
            return Optional.of(malformed.refusal());
        }
    }

    private static IBaseResource readable(Entry entry, Class<? extends IBaseResource> type) {
        Unignorable.refuse(entry);
        return FhirReader.read(type, entry.resource());
    }

    private static @Nullable Named named(ResourceIds ids, Entry entry) {
        UUID id = ids.of(entry);
        return id == null ? null : new Named(id, entry);
    }

    /** A name of an entry so that all spellings of it are the same: of a URL the server's, of a UUID any. */
    static String name(String text) {
        RestfulUrl url = RestfulUrl.of(text);
        if (url != null) {
            return url.toString();
        }
        return text.regionMatches(true, 0, "urn:", 0, 4)
                ? text.toLowerCase(Locale.ROOT)
                : VERSION.matcher(text).replaceFirst("");
    }

    /**
     * The entry that a reference means, as seen by the entry that it stands in; null if the bundle does not hold it, or
     * holds more than one that it may mean.
     */
    @Nullable
    Named meant(String reference, Entry from) {
        String name = name(reference);
        if (!RELATIVE.matcher(name).matches()) {
            Search search = search(reference);
            return only(search == null ? byName.get(name) : numbered(reference, search));
        }
        RestfulUrl own = RestfulUrl.of(from.fullUrl());
        if (own != null) {
            return only(byName.get(own.with(name)));
        }
        // Its own name says nothing of a server, so of those called so by their ids there must be only one.
        Named said = only(byName.get(name));
        return said != null ? said : only(byRelative.get(name));
    }

    /** Those that a search means; one that names a server means those on it. */
    private List<Named> numbered(String reference, Search search) {
        String root = reference.substring(0, reference.indexOf(search.type() + "?"));
        return byNumber.getOrDefault(search, List.of()).stream().filter(named -> root.isEmpty()
                || named.entry().fullUrl() != null && name(named.entry().fullUrl()).startsWith(root)).toList();
    }

    /** The entry of a type that has a number. */
    @Nullable
    Named meant(String type, NumberOf number) {
        return only(byNumber.get(new Search(type, number)));
    }

    /** What a conditional reference looks for, percent-encoded or not; null if it is none. */
    static @Nullable Search search(String reference) {
        Matcher search = SEARCH.matcher(reference);
        if (!search.matches()) {
            return null;
        }
        String token = decoded(search.group(2));
        int bar = token.indexOf('|');
        return bar <= 0 || bar == token.length() - 1
                ? null
                : new Search(search.group(1), new NumberOf(token.substring(0, bar), token.substring(bar + 1)));
    }

    private static String decoded(String token) {
        try {
            return URLDecoder.decode(token.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return token;
        }
    }

    /**
     * The only one. Entries of one resource count as one: where they differ, the record says so; but what has no record
     * of its own, such as a Medication, must be the same in all of them.
     */
    private static @Nullable Named only(@Nullable List<Named> found) {
        boolean one = found != null && found.stream().map(Named::id).distinct().count() == 1
                && (Translation.TYPES.contains(found.getFirst().entry().type())
                        || found.stream().map(named -> named.entry().resource()).distinct().count() == 1);
        return one ? found.getFirst() : null;
    }
}
