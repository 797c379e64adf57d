package org.anamnesis.command.imports.fhir;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.util.Set;
import java.util.UUID;
import org.anamnesis.api.checkup.CheckupFact;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.Diagnosis;
import org.anamnesis.api.checkup.DiagnosisId;
import org.anamnesis.api.checkup.command.RecordDiagnosis;
import org.anamnesis.api.patient.Condition;
import org.anamnesis.api.patient.ConditionId;
import org.anamnesis.api.patient.PatientFact;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.command.MarkPatientFactEnteredInError;
import org.anamnesis.api.patient.command.RecordCondition;
import org.anamnesis.api.patient.command.ResolveCondition;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.anamnesis.command.imports.steps.ImportSteps;
import org.anamnesis.command.imports.steps.Step.Phase;
import org.jspecify.annotations.Nullable;

/** What FHIR's Condition says: a diagnosis of an encounter, or else an entry of the problem list. */
final class FhirConditions {

    private static final String OF_ENCOUNTER = "encounter-diagnosis";
    private static final Set<String> ENDED = Set.of("inactive", "remission", "resolved");

    private FhirConditions() {}

    static ImportSteps condition(UUID id, org.hl7.fhir.r4.model.Condition fhir, References references) {
        PatientId patient = references.patient(fhir.getSubject());
        CheckupId checkup = references.checkup(fhir.getEncounter());
        boolean diagnosis = fhir.getCategory().stream().anyMatch(category -> category.getCoding().stream()
                .anyMatch(coding -> OF_ENCOUNTER.equals(coding.getCode())));
        return diagnosis ? diagnosis(id, patient, checkup, fhir) : problem(new ConditionId(id), patient, checkup, fhir);
    }

    private static ImportSteps diagnosis(UUID id, PatientId patient, @Nullable CheckupId checkup,
            org.hl7.fhir.r4.model.Condition fhir) {
        refuseIf(checkup == null, ImportRefusal.UNRESOLVED_REFERENCE, "encounter");
        Diagnosis diagnosis = new Diagnosis(Concepts.concept(fhir.getCode()),
                Concepts.verification(fhir.getVerificationStatus()), null,
                Times.time(fhir.getOnset()));
        ImportSteps steps = new ImportSteps().add(Phase.FACTS,
                new RecordDiagnosis(checkup, patient, new DiagnosisId(id), diagnosis), diagnosis);
        if (ended(fhir)) {
            steps.omit(ImportRefusal.END_OF_DIAGNOSIS);
        }
        if (EnteredInError.is(fhir.getVerificationStatus())) {
            steps.add(Phase.FACTS, EnteredInError.mark(checkup, patient, CheckupFact.DIAGNOSIS, id));
        }
        return steps;
    }

    private static ImportSteps problem(ConditionId id, PatientId patient, @Nullable CheckupId checkup,
            org.hl7.fhir.r4.model.Condition fhir) {
        Condition condition = new Condition(Concepts.concept(fhir.getCode()),
                Concepts.verification(fhir.getVerificationStatus()),
                Times.time(fhir.getOnset()), checkup);
        ImportSteps steps = new ImportSteps().add(Phase.FACTS, new RecordCondition(patient, id, condition), condition);
        if (EnteredInError.is(fhir.getVerificationStatus())) {
            // What never was did not end either.
            return steps.add(Phase.FACTS, new MarkPatientFactEnteredInError(patient, PatientFact.CONDITION, id.value(),
                    EnteredInError.REASON));
        }
        ClinicalTime abatement = Times.end(fhir.getAbatement());
        if (abatement != null) {
            steps.add(Phase.FACTS, new ResolveCondition(patient, id, abatement));
        } else if (ended(fhir)) {
            steps.omit(ImportRefusal.END_WITHOUT_TIME);
        }
        return steps;
    }

    private static boolean ended(org.hl7.fhir.r4.model.Condition fhir) {
        return fhir.hasAbatement() || ENDED.contains(Concepts.code(fhir.getClinicalStatus()));
    }
}
