package org.anamnesis.command.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anamnesis.plumbing.id.Ids;
import org.anamnesis.plumbing.refusal.CommandRefused;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the resources of a bundle are called in our record. The id of a person comes from its identifier, so that the
 * same practitioner in two bundles is one; any other resource's from its {@code fullUrl}. The recipe is part of the disk
 * format.
 */
final class References {

    static final String PATIENT = "Patient";
    static final String PRACTITIONER = "Practitioner";

    private static final Pattern SEARCH = Pattern.compile("(\\w+)\\?identifier=([^|&]+)\\|([^|&]+)");
    private static final Pattern VERSION = Pattern.compile("/_history/[^/]*$");
    private static final Pattern TAIL = Pattern.compile("(?:^|/)([A-Z][A-Za-z]+/[A-Za-z0-9.-]{1,64})$");

    private final String tenant;
    private final Map<String, Named> named = new HashMap<>();

    private record Named(String type, UUID id) {}

    References(String tenant) {
        this.tenant = tenant;
    }

    /** Gives a resource its id and remembers the names by which others may refer to it; null where it has no name. */
    @Nullable
    UUID name(@Nullable String fullUrl, String type, JsonNode resource) {
        String id = resource.path("id").asString(null);
        String local = id == null ? null : type + "/" + id;
        UUID derived = person(type) ? byIdentifier(type, resource.path("identifier")) : null;
        String name = fullUrl == null ? local : fullUrl;
        if (derived == null && name != null) {
            derived = Ids.derived("import", tenant, type, name);
        }
        if (derived != null) {
            remember(fullUrl, type, derived);
            remember(local, type, derived);
            remember(fullUrl == null ? null : tail(fullUrl), type, derived);
        }
        return derived;
    }

    /** The patient a resource is about. */
    UUID patient(Reference reference) {
        return resolve(reference, PATIENT)
                .orElseThrow(() -> new CommandRefused(ImportRefusal.UNRESOLVED_REFERENCE, "subject"));
    }

    /** The encounter a resource belongs to; null if it names none. */
    @Nullable
    UUID encounter(Reference reference) {
        if (reference.isEmpty()) {
            return null;
        }
        return resolve(reference, "Encounter")
                .orElseThrow(() -> new CommandRefused(ImportRefusal.UNRESOLVED_REFERENCE, "encounter"));
    }

    /** What a reference of some type means: an entry of the bundle, or a person by its identifier. */
    Optional<UUID> resolve(Reference reference, String type) {
        String text = reference.getReference() == null
                ? ""
                : VERSION.matcher(reference.getReference()).replaceFirst("");
        Named meant = named.getOrDefault(text, named.get(tail(text)));
        if (meant != null) {
            return meant.type().equals(type) ? Optional.of(meant.id()) : Optional.empty();
        }
        if (!person(type)) {
            return Optional.empty();
        }
        Matcher search = SEARCH.matcher(text);
        if (search.matches() && search.group(1).equals(type)) {
            return Optional.of(byIdentifier(type, search.group(2), search.group(3)));
        }
        var identifier = reference.getIdentifier();
        return identifier.hasSystem() && identifier.hasValue()
                ? Optional.of(byIdentifier(type, identifier.getSystem(), identifier.getValue()))
                : Optional.empty();
    }

    private @Nullable UUID byIdentifier(String type, JsonNode identifiers) {
        List<JsonNode> whole = identifiers.values().stream().filter(
                identifier -> said(identifier.path("system")) && said(identifier.path("value"))).toList();
        return whole.stream().filter(identifier -> type.equals(PATIENT) && isMedicalRecordNumber(identifier))
                .findFirst()
                .or(() -> whole.stream().findFirst())
                .map(identifier -> byIdentifier(type, identifier.path("system").asString(),
                        identifier.path("value").asString()))
                .orElse(null);
    }

    private UUID byIdentifier(String type, String system, String value) {
        return Ids.derived("import", tenant, type, system, value);
    }

    private void remember(@Nullable String name, String type, UUID id) {
        if (name != null) {
            named.putIfAbsent(name, new Named(type, id));
        }
    }

    private static boolean isMedicalRecordNumber(JsonNode identifier) {
        return identifier.path("type").path("coding").values().stream()
                .anyMatch(coding -> "MR".equals(coding.path("code").asString("")));
    }

    private static boolean said(JsonNode text) {
        return text.isString() && !text.asString().isBlank();
    }

    private static boolean person(String type) {
        return type.equals(PATIENT) || type.equals(PRACTITIONER);
    }

    private static @Nullable String tail(String url) {
        Matcher tail = TAIL.matcher(url);
        return tail.find() ? tail.group(1) : null;
    }
}
