package org.anamnesis.command.imports.fhir;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anamnesis.api.billing.BillingAccountId;
import org.anamnesis.api.billing.CoverageId;
import org.anamnesis.api.billing.Payer;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.command.imports.reading.Entry;
import org.anamnesis.plumbing.id.DerivedIds;
import org.anamnesis.plumbing.id.Ids;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What resources are called in our record. The id of a person comes from its identifier, so that the same practitioner
 * in two bundles is one; any other resource's from its {@code fullUrl}. The recipe is part of the disk format.
 *
 * @param tenant whose record it is
 */
record ResourceIds(String tenant) {

    static final String PATIENT = "Patient";
    static final String PRACTITIONER = "Practitioner";

    /** Persons are known by their identifiers. */
    static boolean isPerson(String type) {
        return type.equals(PATIENT) || type.equals(PRACTITIONER);
    }

    /** What an entry is called by its type and its resource's id; null where it has none. */
    static @Nullable String localName(Entry entry) {
        String id = entry.resource().path("id").asString(null);
        return id == null ? null : entry.type() + "/" + id;
    }

    /** The id of an entry's resource, always the same for the same resource; null where nothing identifies it. */
    @Nullable
    UUID of(Entry entry) {
        Optional<JsonNode> identifier = isPerson(entry.type()) ? identifying(entry) : Optional.empty();
        String name = entry.fullUrl() == null ? localName(entry) : entry.fullUrl();
        return identifier.map(number -> ofPerson(entry.type(), number.path("system").asString(),
                number.path("value").asString()))
                .orElseGet(() -> name == null ? null : Ids.derived("import", tenant, entry.type(), name));
    }

    /** The id of a person of some type, by the identifier. */
    UUID ofPerson(String type, String system, String value) {
        return Ids.derived("import", tenant, type, system, value);
    }

    /** The account of a patient. */
    BillingAccountId billingAccount(PatientId patient) {
        return new BillingAccountId(DerivedIds.billingAccount(tenant, patient.value()));
    }

    /** The coverage of a patient by a payor, which is one however often it is named. */
    CoverageId coverage(PatientId patient, Payer payor) {
        return new CoverageId(Ids.derived("import", tenant, "Coverage", patient.toString(), payor.name()));
    }

    /** A patient's medical record number, else the first one that names its system. */
    private static Optional<JsonNode> identifying(Entry person) {
        List<JsonNode> whole = person.resource().path("identifier").values().stream()
                .filter(number -> isText(number.path("system")) && isText(number.path("value"))).toList();
        return whole.stream().filter(number -> person.type().equals(PATIENT) && isMedicalRecordNumber(number))
                .findFirst().or(() -> whole.stream().findFirst());
    }

    private static boolean isMedicalRecordNumber(JsonNode identifier) {
        return identifier.path("type").path("coding").values().stream()
                .anyMatch(coding -> "MR".equals(coding.path("code").asString("")));
    }

    private static boolean isText(JsonNode text) {
        return text.isString() && !text.asString().isBlank();
    }
}
