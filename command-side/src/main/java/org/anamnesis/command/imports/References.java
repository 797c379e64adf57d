package org.anamnesis.command.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anamnesis.api.billing.BillingAccountId;
import org.anamnesis.api.billing.CoverageId;
import org.anamnesis.api.billing.Payer;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.id.DerivedIds;
import org.anamnesis.plumbing.id.Ids;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CodeableConcept;
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

    private record Named(String type, UUID id, JsonNode resource) {}

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
            Named meant = new Named(type, derived, resource);
            remember(fullUrl, meant);
            remember(local, meant);
            remember(fullUrl == null ? null : tail(fullUrl), meant);
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

    /** The account of a patient. */
    BillingAccountId billingAccount(PatientId patient) {
        return new BillingAccountId(DerivedIds.billingAccount(tenant, patient.value()));
    }

    /** The coverage of a patient by a payor, which is one however often it is named. */
    CoverageId coverage(PatientId patient, Payer payor) {
        return new CoverageId(Ids.derived("import", tenant, "Coverage", patient.toString(), payor.name()));
    }

    /** The checkup that an act of an encounter belongs to. */
    CheckupId checkup(Reference reference) {
        UUID encounter = encounter(reference);
        if (encounter == null) {
            throw new CommandRefused(ImportRefusal.NO_ENCOUNTER, "encounter");
        }
        return new CheckupId(encounter);
    }

    /** What a resource that is named means: by its code, else in the words of who names it; empty if neither is there. */
    <R extends IBaseResource> CodeableConcept code(Reference reference, Class<R> type,
            Function<R, CodeableConcept> code) {
        return find(reference, type).map(code).filter(found -> !found.isEmpty())
                .orElseGet(() -> new CodeableConcept().setText(reference.getDisplay()));
    }

    /** The resource itself, be it contained or an entry of the bundle; a malformed one counts as absent. */
    <R extends IBaseResource> Optional<R> find(Reference reference, Class<R> type) {
        if (type.isInstance(reference.getResource())) {
            return Optional.of(type.cast(reference.getResource()));
        }
        Named meant = meant(text(reference));
        if (meant == null || !meant.type().equals(type.getSimpleName())) {
            return Optional.empty();
        }
        try {
            return Optional.of(FhirReader.read(type, meant.resource()));
        } catch (CommandRefused malformed) {
            return Optional.empty();
        }
    }

    /** What a reference of some type means: an entry of the bundle, or a person by its identifier. */
    Optional<UUID> resolve(Reference reference, String type) {
        String text = text(reference);
        Named meant = meant(text);
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
        return Identifiers.identifying(identifiers, type.equals(PATIENT))
                .map(identifier -> byIdentifier(type, identifier.path("system").asString(),
                        identifier.path("value").asString()))
                .orElse(null);
    }

    private UUID byIdentifier(String type, String system, String value) {
        return Ids.derived("import", tenant, type, system, value);
    }

    private void remember(@Nullable String name, Named meant) {
        if (name != null) {
            named.putIfAbsent(name, meant);
        }
    }

    private static String text(Reference reference) {
        return reference.getReference() == null
                ? ""
                : VERSION.matcher(reference.getReference()).replaceFirst("");
    }

    private @Nullable Named meant(String text) {
        return named.getOrDefault(text, named.get(tail(text)));
    }

    private static boolean person(String type) {
        return type.equals(PATIENT) || type.equals(PRACTITIONER);
    }

    private static @Nullable String tail(String url) {
        Matcher tail = TAIL.matcher(url);
        return tail.find() ? tail.group(1) : null;
    }
}
