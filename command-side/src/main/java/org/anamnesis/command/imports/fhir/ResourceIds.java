package org.anamnesis.command.imports.fhir;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.anamnesis.api.billing.BillingAccountId;
import org.anamnesis.api.billing.CoverageId;
import org.anamnesis.api.billing.Payer;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.command.imports.reading.Entry;
import org.anamnesis.command.status.PersonNumbers;
import org.anamnesis.plumbing.id.DerivedIds;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What resources are called in our record: a source's resource of a type by its id there, else by its identifiers, else
 * by the entry's own name. A practitioner whom a number names across sources is one. The recipe is part of the disk
 * format.
 *
 * @param ids    makes the ids
 * @param tenant whose record it is
 * @param source where the import says that its resources come from; without it the root of an entry's URL says it, else
 *               all of a tenant's come from one source
 */
record ResourceIds(DerivedIds ids, String tenant, @Nullable String source) {

    static final String PATIENT = "Patient";
    static final String PRACTITIONER = "Practitioner";

    private static final String IMPORT = "import";
    private static final String ONE_SOURCE = "";

    /** The id of an entry's resource, always the same for the same resource; null where nothing identifies it. */
    @Nullable
    UUID of(Entry entry) {
        List<NumberOf> numbers = NumberOf.all(entry.resource());
        Optional<NumberOf> naming = entry.type().equals(PRACTITIONER) ? naming(numbers) : Optional.empty();
        if (naming.isPresent()) {
            return ofPractitioner(naming.get());
        }
        RestfulUrl url = RestfulUrl.of(entry.fullUrl());
        String from = source != null ? source : url == null ? ONE_SOURCE : url.root();
        String id = Objects.requireNonNullElseGet(entry.resource().path("id").asString(null),
                () -> url == null ? "" : url.id());
        if (!id.isEmpty()) {
            return ids.of(IMPORT, tenant, from, entry.type(), "id", id);
        }
        return numbers.isEmpty()
                ? named(entry, from)
                : numbered(entry, from, NumberOf.lasting(entry.resource()));
    }

    /** The first number that names a practitioner in whatever source; empty if none does. */
    static Optional<NumberOf> naming(List<NumberOf> numbers) {
        return numbers.stream().filter(number -> PersonNumbers.namesPractitioner(number.system())).findFirst();
    }

    /** The id of a practitioner whom a number names in whatever source. */
    UUID ofPractitioner(NumberOf naming) {
        return ids.of(IMPORT, tenant, PRACTITIONER, naming.system(), naming.value());
    }

    /** The account of a patient. */
    BillingAccountId billingAccount(PatientId patient) {
        return new BillingAccountId(ids.billingAccount(tenant, patient.value()));
    }

    /** The coverage of a patient by a payor, which is one however often it is named. */
    CoverageId coverage(PatientId patient, Payer payor) {
        return new CoverageId(ids.of(IMPORT, tenant, "Coverage", patient.toString(), payor.name()));
    }

    private @Nullable UUID named(Entry entry, String from) {
        return entry.fullUrl() == null
                ? null
                : ids.of(IMPORT, tenant, from, entry.type(), "url", NamedEntries.name(entry.fullUrl()));
    }

    /** What tells resources apart that share their numbers: twins those of a family, results those of an order. */
    private static Stream<String> apart(Entry entry) {
        JsonNode birth = entry.resource().path("multipleBirthInteger");
        JsonNode code = entry.resource().path("code");
        return Stream.of(birth.isIntegralNumber() ? birth.toString() : "",
                code.path("coding").path(0).path("code").asString(code.path("text").asString("")))
                .filter(part -> !part.isEmpty());
    }

    /** All of its numbers together: one alone may be a policy's, which a family shares. */
    private UUID numbered(Entry entry, String from, List<NumberOf> numbers) {
        Stream<String> told = numbers.stream().sorted().distinct()
                .flatMap(number -> Stream.of(number.system(), number.value()));
        return ids.of(Stream.of(Stream.of(IMPORT, tenant, from, entry.type(), "identifier"), told, apart(entry))
                .flatMap(Function.identity()).toArray(String[]::new));
    }
}
