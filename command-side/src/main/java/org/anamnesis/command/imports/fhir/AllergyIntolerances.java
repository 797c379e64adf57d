package org.anamnesis.command.imports.fhir;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.AllergyEnd;
import org.anamnesis.api.patient.AllergyId;
import org.anamnesis.api.patient.NoneKnown.Subject;
import org.anamnesis.api.patient.PatientFact;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.Reaction;
import org.anamnesis.api.patient.command.MarkPatientFactEnteredInError;
import org.anamnesis.api.patient.command.RecognizeActiveFact;
import org.anamnesis.api.patient.command.RecordAllergy;
import org.anamnesis.api.patient.command.RefuteAllergy;
import org.anamnesis.api.patient.command.ResolveAllergy;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.anamnesis.command.imports.steps.ImportSteps;
import org.anamnesis.command.imports.steps.Step.Phase;
import org.anamnesis.plumbing.command.CommandRefused;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceCriticality;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceReactionComponent;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.jspecify.annotations.Nullable;

/** What FHIR's AllergyIntolerance says: an allergy, or that none is known. */
final class AllergyIntolerances {

    private static final String REFUTED = "refuted";
    private static final String WHY_REFUTED = "Refuted in the record it was imported from";

    private AllergyIntolerances() {}

    static ImportSteps allergy(UUID id, AllergyIntolerance fhir, References references) {
        PatientId patient = references.patient(fhir.getPatient());
        // The record does not keep it, but somebody else's speaks against the patient.
        references.resolve(fhir.getEncounter(), "Encounter");
        String verification = Statuses.verification(fhir.getVerificationStatus());
        String clinical = Statuses.clinical(fhir.getClinicalStatus());
        ClinicalTime asserted = Times.time(fhir.getRecordedDateElement());
        boolean error = verification.equals(Statuses.ENTERED_IN_ERROR);
        if (NoneKnownCodes.isOne(fhir.getCode())) {
            // Whether none are known or nothing is: what says more is not that.
            NoneKnownStatements.mustStandAlone(fhir.getNote());
            refuseIf(fhir.hasReaction(), ImportRefusal.NONE_KNOWN_CONTRADICTED, "reaction");
            refuseIf(fhir.getCriticality() == AllergyIntoleranceCriticality.HIGH,
                    ImportRefusal.NONE_KNOWN_CONTRADICTED, "criticality");
        }
        Optional<Subject> noneKnown = NoneKnownCodes.subject(fhir.getCode(), Subject.ALLERGIES);
        if (noneKnown.isPresent()) {
            return NoneKnownStatements.statement(id, patient, ofKind(noneKnown.get(), fhir), asserted, clinical,
                    verification);
        }
        AllergyId allergyId = new AllergyId(id);
        if (error) {
            return EnteredInError.struck(() -> recorded(allergyId, fhir, patient, verification), Phase.FACTS,
                    new MarkPatientFactEnteredInError(patient, PatientFact.ALLERGY, id, EnteredInError.REASON))
                    .whereHeld(owner -> new MarkPatientFactEnteredInError(new PatientId(owner.id()),
                            PatientFact.ALLERGY, id, EnteredInError.REASON));
        }
        ImportSteps steps = recorded(allergyId, fhir, patient, verification);
        if (verification.equals(REFUTED)) {
            return steps.status(Phase.FACTS, new RefuteAllergy(patient, allergyId, WHY_REFUTED)).whereHeld(
                    owner -> new RefuteAllergy(new PatientId(owner.id()), allergyId, WHY_REFUTED));
        }
        AllergyEnd end = end(clinical);
        if (end != null) {
            return steps.status(Phase.FACTS, new ResolveAllergy(patient, allergyId, end)).whereHeld(
                    owner -> new ResolveAllergy(new PatientId(owner.id()), allergyId, end));
        }
        return clinical.isEmpty()
                ? steps
                : steps.recognize(Phase.FACTS, new RecognizeActiveFact(patient, PatientFact.ALLERGY, id));
    }

    /** None known of all allergies, with a category, is none known of that; of another kind, it contradicts. */
    private static Subject ofKind(Subject stated, AllergyIntolerance fhir) {
        if (!fhir.hasCategory()) {
            return stated;
        }
        Subject kind = switch (fhir.getCategory().size() > 1 ? null : fhir.getCategory().getFirst().getValue()) {
            case MEDICATION -> Subject.DRUG_ALLERGIES;
            case FOOD -> Subject.FOOD_ALLERGIES;
            case ENVIRONMENT -> Subject.ENVIRONMENTAL_ALLERGIES;
            case null, default -> throw new CommandRefused(ImportRefusal.NONE_KNOWN_OF_A_KIND, "category");
        };
        refuseIf(stated != Subject.ALLERGIES && stated != kind, ImportRefusal.NONE_KNOWN_CONTRADICTED, "category");
        return kind;
    }

    private static ImportSteps recorded(AllergyId id, AllergyIntolerance fhir, PatientId patient,
            String verification) {
        Allergy allergy = allergy(fhir, verification);
        return new ImportSteps().add(Phase.FACTS, new RecordAllergy(patient, id, allergy), allergy)
                .leaveOut(leftOut(fhir));
    }

    private static @Nullable AllergyEnd end(String clinical) {
        return switch (clinical) {
            case "inactive" -> AllergyEnd.INACTIVE;
            case "resolved" -> AllergyEnd.RESOLVED;
            case "", "active" -> null;
            // A condition's status, which an allergy cannot have.
            default -> throw new CommandRefused(ImportRefusal.STATUS_UNKNOWN, "clinicalStatus");
        };
    }

    private static Allergy allergy(AllergyIntolerance fhir, String verification) {
        Allergy.Criticality criticality = switch (fhir.getCriticality()) {
            case LOW -> Allergy.Criticality.LOW;
            case HIGH -> Allergy.Criticality.HIGH;
            case UNABLETOASSESS -> Allergy.Criticality.UNABLE_TO_ASSESS;
            case null, default -> null;
        };
        Allergy.Type type = switch (fhir.getType()) {
            case ALLERGY -> Allergy.Type.ALLERGY;
            case INTOLERANCE -> Allergy.Type.INTOLERANCE;
            case null, default -> null;
        };
        return new Allergy(Concepts.concept(fhir.getCode()), category(fhir), criticality,
                Concepts.verification(verification), fhir.getReaction().stream().map(AllergyIntolerances::reaction)
                        .filter(Reaction::isSaid).distinct().toList(),
                Times.start(fhir.getOnset()), type, ApproximateTimes.told(fhir.getOnset()),
                Concepts.note(fhir.getNote()));
    }

    /** The record has one category, and takes an allergy without one for one of any. */
    private static Map<String, Long> leftOut(AllergyIntolerance fhir) {
        Map<String, Long> paths = new HashMap<>();
        if (fhir.getCategory().size() > 1) {
            paths.put("AllergyIntolerance.category", (long) fhir.getCategory().size());
        }
        Statuses.others(fhir.getClinicalStatus(), "AllergyIntolerance.clinicalStatus", paths);
        Statuses.others(fhir.getVerificationStatus(), "AllergyIntolerance.verificationStatus", paths);
        return paths;
    }

    private static Allergy.@Nullable Category category(AllergyIntolerance fhir) {
        return switch (fhir.getCategory().size() == 1 ? fhir.getCategory().getFirst().getValue() : null) {
            case FOOD -> Allergy.Category.FOOD;
            case MEDICATION -> Allergy.Category.MEDICATION;
            case ENVIRONMENT -> Allergy.Category.ENVIRONMENT;
            case BIOLOGIC -> Allergy.Category.BIOLOGIC;
            case null, default -> null;
        };
    }

    private static Reaction reaction(AllergyIntoleranceReactionComponent fhir) {
        Reaction.Severity severity = switch (fhir.getSeverity()) {
            case MILD -> Reaction.Severity.MILD;
            case MODERATE -> Reaction.Severity.MODERATE;
            case SEVERE -> Reaction.Severity.SEVERE;
            case null, default -> null;
        };
        String words = Stream.of(fhir.getDescription(), Concepts.note(fhir.getNote())).filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        return new Reaction(Concepts.concepts(fhir.getManifestation()), severity,
                Concepts.concept(List.of(fhir.getSubstance())), Concepts.concept(List.of(fhir.getExposureRoute())),
                Times.time(fhir.getOnsetElement()), words.isEmpty() ? null : words);
    }
}
