package org.anamnesis.command.imports.fhir;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anamnesis.api.checkup.CheckupFact;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.Diagnosis;
import org.anamnesis.api.checkup.DiagnosisId;
import org.anamnesis.api.checkup.command.RecordDiagnosis;
import org.anamnesis.api.checkup.command.RecognizeActiveDiagnosis;
import org.anamnesis.api.checkup.command.ResolveDiagnosis;
import org.anamnesis.api.checkup.command.RetractDiagnosis;
import org.anamnesis.api.patient.Condition;
import org.anamnesis.api.patient.ConditionClinicalStatus;
import org.anamnesis.api.patient.ConditionId;
import org.anamnesis.api.patient.NoneKnown.Subject;
import org.anamnesis.api.patient.PatientFact;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.command.MarkPatientFactEnteredInError;
import org.anamnesis.api.patient.command.RecognizeActiveFact;
import org.anamnesis.api.patient.command.RecordCondition;
import org.anamnesis.api.patient.command.RefuteCondition;
import org.anamnesis.api.patient.command.ResolveCondition;
import org.anamnesis.api.value.ApproximateTime;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Occurred;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.anamnesis.command.imports.steps.ImportSteps;
import org.anamnesis.command.imports.steps.Owner;
import org.anamnesis.command.imports.steps.Step.Phase;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Condition.ConditionStageComponent;
import org.hl7.fhir.r4.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * What FHIR's Condition says: a diagnosis of an encounter, or else an entry of the problem list.
 *
 * @param id           what it is called in our record
 * @param fhir         the resource
 * @param patient      whom it is about
 * @param checkup      the checkup in which it was found, where there was one
 * @param verification how sure it is: a code of {@code condition-ver-status}
 * @param status       how it stands: a code of {@code condition-clinical}
 */
record FhirConditions(UUID id, org.hl7.fhir.r4.model.Condition fhir, PatientId patient, @Nullable CheckupId checkup,
        String verification, String status) {

    private static final String REFUTED = "refuted";
    private static final String WHY_REFUTED = "Refuted in the record it was imported from";
    private static final String OF_ENCOUNTER = "encounter-diagnosis";
    private static final String PROBLEM = "problem-list-item";
    /** The clinical statuses of what is over. */
    private static final Map<String, ConditionClinicalStatus> OVER = Map.of("inactive",
            ConditionClinicalStatus.INACTIVE, "remission", ConditionClinicalStatus.REMISSION, "resolved",
            ConditionClinicalStatus.RESOLVED);
    /** Those of what is there again. */
    private static final Map<String, ConditionClinicalStatus> AGAIN = Map.of("recurrence",
            ConditionClinicalStatus.RECURRENCE, "relapse", ConditionClinicalStatus.RELAPSE);

    static ImportSteps condition(UUID id, org.hl7.fhir.r4.model.Condition fhir, References references) {
        GermanCertainty certainty = GermanCertainty.of(fhir);
        String told = Statuses.verification(fhir.getVerificationStatus());
        String clinical = Statuses.clinical(fhir.getClinicalStatus());
        FhirConditions condition = new FhirConditions(id, fhir, references.patient(fhir.getSubject()),
                references.checkup(fhir.getEncounter()),
                certainty == null || !told.isEmpty() ? told : certainty.verification(),
                certainty == GermanCertainty.Z && clinical.isEmpty() ? "inactive" : clinical);
        Optional<Subject> noneKnown = NoneKnownCodes.subject(fhir.getCode(), Subject.PROBLEMS);
        if (noneKnown.isPresent()) {
            NoneKnownStatements.mustStandAlone(fhir.getNote());
            refuseIf(fhir.hasBodySite(), ImportRefusal.NONE_KNOWN_OF_A_KIND, "bodySite");
            return NoneKnownStatements.statement(id, condition.patient(), noneKnown.get(),
                    Times.time(fhir.getRecordedDateElement()), condition.status(), condition.verification());
        }
        refuseIf(certainty != null && !certainty.agreesWith(told), ImportRefusal.STATUS_UNKNOWN, "verificationStatus");
        refuseIf(certainty != null && !told.equals(Statuses.ENTERED_IN_ERROR)
                && !certainty.agreesWithClinical(clinical), ImportRefusal.STATUS_UNKNOWN, "clinicalStatus");
        return (condition.isDiagnosis() ? condition.diagnosis() : condition.problem()).leaveOut(condition.leftOut())
                .whereHeld(condition::whereHeld);
    }

    /** Asks of an end what is asked of any time: one to come has not happened. */
    private record Ended(@Occurred @Nullable ClinicalTime abatement) {}

    /** How it stands, on the problem list of a patient or as the diagnosis of a checkup; null where it simply stands. */
    private @Nullable Object whereHeld(Owner owner) {
        CheckupId inCheckup = new CheckupId(owner.id());
        PatientId ofPatient = new PatientId(owner.patient());
        DiagnosisId asDiagnosis = new DiagnosisId(id);
        ConditionId asProblem = new ConditionId(id);
        if (verification.equals(Statuses.ENTERED_IN_ERROR)) {
            return owner.checkup()
                    ? EnteredInError.mark(inCheckup, ofPatient, CheckupFact.DIAGNOSIS, id)
                    : new MarkPatientFactEnteredInError(ofPatient, PatientFact.CONDITION, id, EnteredInError.REASON);
        }
        if (verification.equals(REFUTED)) {
            return owner.checkup()
                    ? new RetractDiagnosis(inCheckup, ofPatient, asDiagnosis, WHY_REFUTED)
                    : new RefuteCondition(ofPatient, asProblem, WHY_REFUTED);
        }
        if (!isOver()) {
            return null;
        }
        return owner.checkup()
                ? new ResolveDiagnosis(inCheckup, ofPatient, asDiagnosis, end(), ended(), endTold())
                : new ResolveCondition(ofPatient, asProblem, end(), ended(), endTold());
    }

    /** What contradicts the status, and what a diagnosis has no word for. */
    private Map<String, Long> leftOut() {
        Map<String, Long> paths = new HashMap<>();
        if (!status.isEmpty() && !OVER.containsKey(status) && fhir.hasAbatement() && !isDenied()) {
            paths.put("Condition.abatement", 1L);
        }
        if (isDiagnosis() && AGAIN.containsKey(status)) {
            paths.put("Condition.clinicalStatus", 1L);
        }
        Statuses.others(fhir.getClinicalStatus(), "Condition.clinicalStatus", paths);
        Statuses.others(fhir.getVerificationStatus(), "Condition.verificationStatus", paths);
        String kept = isDiagnosis() ? OF_ENCOUNTER : PROBLEM;
        long others = fhir.getCategory().stream()
                .filter(category -> !category.isEmpty() && category.getCoding().stream()
                        .noneMatch(coding -> kept.equals(coding.getCode())))
                .count();
        if (others > 0) {
            paths.put("Condition.category", others);
        }
        return paths;
    }

    private boolean isDiagnosis() {
        return checkup != null && fhir.getCategory().stream().flatMap(category -> category.getCoding().stream())
                .anyMatch(coding -> OF_ENCOUNTER.equals(coding.getCode()));
    }

    private ImportSteps diagnosis() {
        CheckupId where = Objects.requireNonNull(checkup);
        DiagnosisId diagnosisId = new DiagnosisId(id);
        if (verification.equals(Statuses.ENTERED_IN_ERROR)) {
            return EnteredInError.struck(this::recordedDiagnosis, Phase.FACTS,
                    EnteredInError.mark(where, patient, CheckupFact.DIAGNOSIS, id));
        }
        ImportSteps steps = recordedDiagnosis();
        if (verification.equals(REFUTED)) {
            return steps.status(Phase.FACTS, new RetractDiagnosis(where, patient, diagnosisId, WHY_REFUTED));
        }
        if (isOver()) {
            return steps.status(Phase.FACTS,
                    new ResolveDiagnosis(where, patient, diagnosisId, end(), ended(), endTold()),
                    new Ended(ended()), endTold());
        }
        return status.isEmpty()
                ? steps
                : steps.recognize(Phase.FACTS, new RecognizeActiveDiagnosis(where, patient, diagnosisId));
    }

    private ImportSteps recordedDiagnosis() {
        Diagnosis diagnosis = new Diagnosis(Concepts.concept(fhir.getCode()), Concepts.verification(verification), null,
                Times.start(fhir.getOnset()), ApproximateTimes.told(fhir.getOnset()), severity(), stages(), bodySites(),
                Concepts.note(fhir.getNote()));
        return new ImportSteps().add(Phase.FACTS,
                new RecordDiagnosis(Objects.requireNonNull(checkup), patient, new DiagnosisId(id), diagnosis),
                diagnosis);
    }

    private ImportSteps problem() {
        ConditionId conditionId = new ConditionId(id);
        if (verification.equals(Statuses.ENTERED_IN_ERROR)) {
            return EnteredInError.struck(this::recordedProblem, Phase.FACTS, new MarkPatientFactEnteredInError(patient,
                    PatientFact.CONDITION, id, EnteredInError.REASON));
        }
        ImportSteps steps = recordedProblem();
        if (verification.equals(REFUTED)) {
            return steps.status(Phase.FACTS, new RefuteCondition(patient, conditionId, WHY_REFUTED));
        }
        if (isOver()) {
            return steps.status(Phase.FACTS, new ResolveCondition(patient, conditionId, end(), ended(), endTold()),
                    new Ended(ended()), endTold());
        }
        return status.isEmpty()
                ? steps
                : steps.recognize(Phase.FACTS, new RecognizeActiveFact(patient, PatientFact.CONDITION, id));
    }

    private ImportSteps recordedProblem() {
        Condition condition = new Condition(Concepts.concept(fhir.getCode()), Concepts.verification(verification),
                Times.start(fhir.getOnset()), checkup, AGAIN.get(status), ApproximateTimes.told(fhir.getOnset()),
                severity(), stages(), bodySites(), Concepts.note(fhir.getNote()));
        return new ImportSteps().add(Phase.FACTS, new RecordCondition(patient, new ConditionId(id), condition),
                condition);
    }

    /** Whether it is: by its status, and where that says nothing, by its end. */
    private boolean isOver() {
        return OVER.containsKey(status) || status.isEmpty() && fhir.hasAbatement() && !isDenied();
    }

    /** The form of FHIR's first releases, in which an end may be denied. */
    private boolean isDenied() {
        return fhir.getAbatement() instanceof BooleanType bool && !Boolean.TRUE.equals(bool.getValue());
    }

    private ConditionClinicalStatus end() {
        return OVER.getOrDefault(status, ConditionClinicalStatus.RESOLVED);
    }

    private @Nullable ClinicalTime ended() {
        return Times.end(fhir.getAbatement());
    }

    private @Nullable ApproximateTime endTold() {
        return fhir.getAbatement() instanceof Period ? null : ApproximateTimes.told(fhir.getAbatement());
    }

    private @Nullable CodeableConcept severity() {
        return Concepts.concept(List.of(fhir.getSeverity()));
    }

    private List<CodeableConcept> stages() {
        return Concepts.concepts(fhir.getStage().stream().map(ConditionStageComponent::getSummary).toList());
    }

    private List<CodeableConcept> bodySites() {
        return Concepts.concepts(fhir.getBodySite());
    }
}
