package org.anamnesis.command.imports.fhir;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.anamnesis.api.RefusalCode;
import org.anamnesis.api.patient.command.StateNoneKnown;
import org.anamnesis.command.imports.reading.Entry;
import org.anamnesis.command.imports.report.ImportCounts;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.anamnesis.command.imports.steps.ImportSteps;
import org.anamnesis.command.imports.steps.Step;
import org.anamnesis.command.imports.steps.TranslatedBundle;
import org.anamnesis.command.imports.steps.TranslatedResource;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.id.DerivedIds;
import org.anamnesis.plumbing.problem.ViolatedField;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.ExplanationOfBenefit;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Procedure;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns the resources of a bundle into steps of the import, or refuses them one by one with a reason. */
public final class Translation {

    /** Of which something is recorded. */
    static final Set<String> TYPES = Set.of("AllergyIntolerance", "Claim", "Condition", "DiagnosticReport",
            "Encounter", "ExplanationOfBenefit", "Immunization", "MedicationDispense", "MedicationRequest",
            "MedicationStatement", "Observation", "Patient", "Practitioner", "Procedure");

    private final ResourceIds ids;
    private final Validator validator;
    private final ImportCounts counts;

    /**
     * Translates for the record of a tenant.
     *
     * @param source where the import says that its resources come from, if it does
     */
    public Translation(DerivedIds ids, String tenant, @Nullable String source, Validator validator,
            ImportCounts counts) {
        this.ids = new ResourceIds(ids, tenant, source);
        this.validator = validator;
        this.counts = counts;
    }

    /** What the resources of a bundle become; whatever became of those that become nothing is counted. */
    public TranslatedBundle of(List<Entry> bundle) {
        NamedEntries named = new NamedEntries(ids, bundle);
        RefusalCode document = bundle.stream().map(Translation::refusedDocument).filter(Objects::nonNull).findFirst()
                .orElse(null);
        TranslatedBundle translated = new TranslatedBundle(bundle, new BundleReading(ids, named));
        for (Entry entry : bundle) {
            if (document != null) {
                counts.refused(entry, document, null);
            } else if (TYPES.contains(entry.type())) {
                translate(entry, new References(ids, named, entry), translated);
            } else {
                counts.notImported(entry.type());
            }
        }
        return translated;
    }

    /** Why nothing of a document is recorded: it was entered in error, or holds what must not be ignored. */
    private static @Nullable RefusalCode refusedDocument(Entry entry) {
        if (!entry.type().equals("Composition")) {
            return null;
        }
        try {
            Unignorable.refuse(entry);
        } catch (CommandRefused unignorable) {
            return unignorable.refusal();
        }
        return Statuses.ENTERED_IN_ERROR.equals(entry.resource().path("status").asString(""))
                ? ImportRefusal.DOCUMENT_IN_ERROR
                : null;
    }

    private void translate(Entry entry, References references, TranslatedBundle translated) {
        try {
            refuseIf(entry.type().equals(ResourceIds.PATIENT) && references.isAmbiguous(), ImportRefusal.SAME_IDENTITY);
            ImportSteps steps = steps(entry, references, ids).leaveOut(LeftOut.of(entry));
            if (steps.steps().stream().anyMatch(step -> step.command() instanceof StateNoneKnown)) {
                steps.leaveOut(NoneKnownStatements.leftOut(entry));
            }
            if (references.isEncounterInError()) {
                steps.leaveOut(Map.of(entry.type() + ".encounter", 1L));
            }
            validate(steps);
            JsonNode deceased = entry.resource().path("deceasedBoolean");
            if (entry.type().equals(ResourceIds.PATIENT) && deceased.isBoolean() && !deceased.asBoolean()) {
                translated.reading().patient(entry).ifPresent(alive -> translated.withdraw(alive, alive.value()));
            }
            if (steps.steps().isEmpty()) {
                counts.imported(entry, steps);
            } else {
                translated.add(new TranslatedResource(entry, identity(entry, ids), steps));
            }
        } catch (CommandRefused refused) {
            if (!stands(entry, refused, references, translated)) {
                counts.refused(entry, refused.refusal(), refused.field());
            }
            notTaken(entry, refused.refusal(), translated);
        } catch (RuntimeException fault) {
            counts.failed(entry, fault);
            notTaken(entry, ImportRefusal.INTERNAL, translated);
        }
    }

    /** Whether a resource that is refused at least says that it is over or never was true. */
    private boolean stands(Entry entry, CommandRefused why, References references, TranslatedBundle translated) {
        UUID id = ids.of(entry);
        if (id == null || !HowItStands.isTold(entry, why.refusal())) {
            return false;
        }
        try {
            ImportSteps steps = HowItStands.only(steps(HowItStands.of(entry), references.leniently(), ids), why);
            if (!steps.steps().isEmpty()) {
                translated.add(new TranslatedResource(entry, id, steps));
            }
            return !steps.steps().isEmpty();
        } catch (CommandRefused saysTooLittle) {
            return false;
        }
    }

    private static void notTaken(Entry entry, RefusalCode why, TranslatedBundle translated) {
        translated.untaken(entry, why);
        if (entry.type().equals(ResourceIds.PATIENT)) {
            translated.reading().patient(entry).ifPresent(translated::doubt);
        }
    }

    private void validate(ImportSteps steps) {
        try {
            steps.steps().stream().map(Step::content).forEach(content -> content.forEach(this::validate));
        } catch (CommandRefused invalid) {
            if (!steps.isStruck()) {
                throw invalid;
            }
            steps.onlyStrike();
        }
    }

    private void validate(Object content) {
        Set<ConstraintViolation<Object>> violations = validator.validate(content);
        violations.stream().map(ViolatedField::of).sorted().findFirst()
                .ifPresent(field -> {
                    throw new CommandRefused(ImportRefusal.INVALID_CONTENT, field);
                });
    }

    /** What a resource becomes. */
    static ImportSteps steps(Entry entry, References references, ResourceIds ids) {
        Unignorable.refuse(entry);
        refuseIf(entry.resource().isMissingNode(), ImportRefusal.NO_RESOURCE);
        UUID id = identity(entry, ids);
        return switch (entry.type()) {
            case "Practitioner" -> People.practitioner(id, read(Practitioner.class, entry));
            case "Patient" -> People.patient(id, read(Patient.class, entry));
            case "Encounter" -> Encounters.encounter(id, read(Encounter.class, entry), references);
            case "Observation" -> Observations.observation(id, read(Observation.class, entry), references);
            case "Condition" -> FhirConditions.condition(id, read(Condition.class, entry), references);
            case "AllergyIntolerance" -> AllergyIntolerances.allergy(id, read(AllergyIntolerance.class, entry),
                    references);
            case "Procedure" -> Acts.procedure(id, read(Procedure.class, entry), references);
            case "Immunization" -> Acts.immunization(id, read(Immunization.class, entry), references);
            case "DiagnosticReport" -> DiagnosticReports.report(id, read(DiagnosticReport.class, entry), references);
            case "MedicationRequest" -> MedicationRequests.order(id, read(MedicationRequest.class, entry), references);
            case "MedicationStatement" -> MedicationStatements.statement(id, read(MedicationStatement.class, entry),
                    references);
            case "MedicationDispense" -> MedicationDispenses.dispense(id, read(MedicationDispense.class, entry),
                    references);
            case "Claim" -> Claims.claim(id, read(Claim.class, entry), references);
            case "ExplanationOfBenefit" -> ExplanationsOfBenefit.explanation(id, entry.fullUrl(),
                    read(ExplanationOfBenefit.class, entry), references, ids);
            default -> throw new IllegalArgumentException("Not a type that is imported");
        };
    }

    private static UUID identity(Entry entry, ResourceIds ids) {
        UUID id = ids.of(entry);
        refuseIf(id == null, ImportRefusal.NO_IDENTITY);
        return id;
    }

    private static <R extends IBaseResource> R read(Class<R> type, Entry entry) {
        return FhirReader.withStatus(type, entry.resource());
    }
}
