package org.anamnesis.command.imports.fhir;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.anamnesis.api.RefusalCode;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.RefusalCode;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.command.imports.fhir.NamedEntries.Named;
import org.anamnesis.command.imports.fhir.NamedEntries.Search;
import org.anamnesis.command.imports.reading.Entry;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.anamnesis.plumbing.command.CommandRefused;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Device.FHIRDeviceStatus;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Specimen.SpecimenStatus;
import org.hl7.fhir.r4.model.Specimen;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a resource of a bundle means when it names others.
 *
 * @param ids   what resources are called in our record
 * @param named the entries of the bundle
 * @param from  the entry of the resource
 * @param lenient whether it does not matter whom and what the resource names, but for itself
 */
record References(ResourceIds ids, NamedEntries named, Entry from, boolean lenient) {

    /** Whoever holds what is told of: nobody in the record has this id. */
    private static final UUID ANYBODY = new UUID(0, 0);

    References(ResourceIds ids, NamedEntries named, Entry from) {
        this(ids, named, from, false);
    }

    /** The same, where it does not matter whom and what a resource names, but for itself. */
    References leniently() {
        return new References(ids, named, from, true);
    }

    /** What stands for somebody or something that cannot be told, where that does not matter. */
    Optional<UUID> anybody() {
        return lenient ? Optional.of(ANYBODY) : Optional.empty();
    }

    /** The patient a resource is about. */
    PatientId patient(Reference reference) {
        return resolve(reference, ResourceIds.PATIENT).or(this::anybody).map(PatientId::new)
                .orElseThrow(() -> new CommandRefused(ImportRefusal.UNRESOLVED_REFERENCE, "subject"));
    }

    /** The practitioner who is named; null if none is. */
    @Nullable
    PractitionerId practitioner(Reference reference) {
        return resolve(reference, ResourceIds.PRACTITIONER).map(PractitionerId::new).orElse(null);
    }

    /** The checkup of the encounter a resource belongs to; null if it names none, or one that was entered in error. */
    @Nullable
    CheckupId checkup(Reference encounter) {
        if (encounter.isEmpty()) {
            return null;
        }
        return isInError(encounter) ? null : named(encounter);
    }

    private CheckupId named(Reference encounter) {
        return resolve(encounter, "Encounter").or(this::anybody).map(CheckupId::new)
                .orElseThrow(() -> new CommandRefused(ImportRefusal.UNRESOLVED_REFERENCE, "encounter"));
    }

    /** Whether the encounter that the resource belongs to was entered in error; what else was found there stands. */
    boolean isEncounterInError() {
        return isInError(reference(from.resource().path("encounter")));
    }

    private boolean isInError(Reference encounter) {
        Named meant = meant(encounter, "Encounter");
        return meant != null && Statuses.ENTERED_IN_ERROR
                .equals(meant.entry().resource().path("status").asString(""));
    }

    /**
     * The same, where what belongs to no encounter cannot be recorded. What was entered in error need not name one: it
     * is struck where the record holds it, and has no place of its own.
     */
    CheckupId requiredCheckup(Reference encounter, boolean inError, UUID fact) {
        if (inError) {
            return encounter.isEmpty() ? new CheckupId(fact) : named(encounter);
        }
        refuseIf(encounter.isEmpty(), ImportRefusal.NO_ENCOUNTER, "encounter");
        CheckupId checkup = checkup(encounter);
        refuseIf(checkup == null, ImportRefusal.ENCOUNTER_IN_ERROR, "encounter");
        return checkup;
    }

    /** Whether the bundle tells of somebody else under the identity of the resource. */
    boolean isAmbiguous() {
        UUID id = ids.of(from);
        return id != null && named.isAmbiguous(new Named(id, from));
    }

    /** What something was done for: the codes given and those of the conditions named. */
    List<CodeableConcept> reasons(List<CodeableConcept> codes, List<Reference> conditions,
            Consumer<RefusalCode> omit) {
        List<CodeableConcept> reasons = new ArrayList<>(codes);
        for (Reference condition : conditions) {
            CodeableConcept reason = code(condition, Condition.class, Condition::getCode);
            if (reason.isEmpty()) {
                omit.accept(ImportRefusal.REASON_UNRESOLVED);
            }
            reasons.add(reason);
        }
        return reasons;
    }

    /** Whether what is named was refuted or entered in error. */
    private static boolean isWithdrawn(IBaseResource named) {
        return switch (named) {
            case Condition condition -> condition.getVerificationStatus().getCoding().stream().map(Coding::getCode)
                    .anyMatch(code -> "refuted".equals(code) || Statuses.ENTERED_IN_ERROR.equals(code));
            case Specimen specimen -> specimen.getStatus() == SpecimenStatus.ENTEREDINERROR;
            case Device device -> device.getStatus() == FHIRDeviceStatus.ENTEREDINERROR;
            default -> false;
        };
    }

    /** What something was found on, by its type or in words; empty if neither is said. */
    CodeableConcept specimen(Reference reference) {
        return code(reference, Specimen.class, Specimen::getType);
    }

    /** What something was found with, by its type or in words; empty if neither is said. */
    CodeableConcept device(Reference reference) {
        return code(reference, Device.class, Device::getType);
    }

    /**
     * What a resource that is named means: by its code, else in the words of who names it; empty if neither is there, or
     * the resource never was true.
     */
    private <R extends IBaseResource> CodeableConcept code(Reference reference, Class<R> type,
            Function<R, CodeableConcept> code) {
        Optional<R> meant = find(reference, type);
        if (meant.filter(References::isWithdrawn).isPresent()) {
            return new CodeableConcept();
        }
        return meant.map(code).filter(found -> !found.isEmpty())
                .orElseGet(() -> new CodeableConcept().setText(reference.getDisplay()));
    }

    /**
     * The resource itself, be it contained or an entry of the bundle; one that is malformed or must not be used counts as
     * absent.
     */
    <R extends IBaseResource> Optional<R> find(Reference reference, Class<R> type) {
        if (type.isInstance(reference.getResource())) {
            refuseIf(isOfAnother(contained(reference)), ImportRefusal.OTHER_PATIENT);
            return Optional.of(type.cast(reference.getResource()));
        }
        Named meant = meant(reference, type.getSimpleName());
        if (meant == null || !meant.is(type.getSimpleName())) {
            return Optional.empty();
        }
        return named.read(meant, type).map(type::cast);
    }

    /** Why an entry of the bundle that is named counts as absent; empty where there is none. */
    Optional<RefusalCode> whyUnread(Reference reference, Class<? extends IBaseResource> type) {
        Named meant = meant(reference, type.getSimpleName());
        return meant == null ? Optional.empty() : named.whyUnread(meant, type);
    }

    /** What a reference of some type means: an entry of the bundle, or a practitioner by a number. */
    Optional<UUID> resolve(Reference reference, String type) {
        Named meant = meant(reference, type);
        if (meant != null) {
            return meant.is(type) ? Optional.of(meant.id()) : Optional.empty();
        }
        if (!type.equals(ResourceIds.PRACTITIONER)) {
            return Optional.empty();
        }
        return number(reference, type).flatMap(number -> ResourceIds.naming(List.of(number))).map(ids::ofPractitioner);
    }

    /** Refuses what is about another patient than the resource that names it. */
    private @Nullable Named meant(Reference reference, String type) {
        Named meant = found(reference, type);
        refuseIf(!lenient && meant != null && isOfAnother(meant.entry()), ImportRefusal.OTHER_PATIENT);
        return meant;
    }

    private @Nullable Named found(Reference reference, String type) {
        if (reference.hasType() && !reference.getType().equals(type)) {
            return null;
        }
        Named said = reference.hasReference() ? named.meant(reference.getReference(), from) : null;
        Named numbered = identifier(reference).map(number -> named.meant(type, number)).orElse(null);
        if (said == null || numbered == null) {
            return said == null ? numbered : said;
        }
        // One that names two means neither.
        return said.id().equals(numbered.id()) ? said : null;
    }

    private boolean isOfAnother(Entry other) {
        return isOfAnother(new References(ids, named, other).subject());
    }

    /** The patient whom a contained resource is about. */
    private Optional<UUID> contained(Reference reference) {
        String id = String.valueOf(reference.getReference()).replaceFirst("^#", "");
        return from.resource().path("contained").values().stream()
                .filter(each -> each.path("id").asString("").equals(id)).findFirst().flatMap(this::subject);
    }

    private boolean isOfAnother(Optional<UUID> theirs) {
        Optional<UUID> ours = subject();
        return ours.isPresent() && theirs.isPresent() && !ours.equals(theirs);
    }

    /** The patient whom the entry is about, if it says so and the bundle holds the patient. */
    Optional<UUID> subject() {
        return subject(from.resource());
    }

    private Optional<UUID> subject(JsonNode resource) {
        JsonNode said = resource.path(resource.has("subject") ? "subject" : "patient");
        return Optional.ofNullable(found(reference(said), ResourceIds.PATIENT))
                .filter(found -> found.is(ResourceIds.PATIENT)).map(Named::id);
    }

    private static Reference reference(JsonNode said) {
        Reference reference = new Reference(said.path("reference").asString(null));
        reference.setType(said.path("type").asString(null));
        JsonNode number = said.path("identifier");
        reference.getIdentifier().setSystem(number.path("system").asString(null))
                .setValue(number.path("value").asString(null));
        return reference;
    }

    /** The number by which something of a type is named, in a search or in the reference itself. */
    private static Optional<NumberOf> number(Reference reference, String type) {
        Search search = reference.hasReference() ? NamedEntries.search(reference.getReference()) : null;
        if (search != null) {
            return search.type().equals(type) ? Optional.of(search.number()) : Optional.empty();
        }
        return identifier(reference);
    }

    /** The number in the reference itself. */
    private static Optional<NumberOf> identifier(Reference reference) {
        Identifier said = reference.getIdentifier();
        return said.hasSystem() && said.hasValue()
                ? Optional.of(new NumberOf(said.getSystem(), said.getValue().strip()))
                : Optional.empty();
    }
}
