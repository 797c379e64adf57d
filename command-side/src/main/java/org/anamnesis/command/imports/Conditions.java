package org.anamnesis.command.imports;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anamnesis.api.checkup.CheckupFact;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.Diagnosis;
import org.anamnesis.api.checkup.DiagnosisId;
import org.anamnesis.api.checkup.command.MarkCheckupFactEnteredInError;
import org.anamnesis.api.checkup.command.RecordDiagnosis;
import org.anamnesis.api.patient.Condition;
import org.anamnesis.api.patient.ConditionId;
import org.anamnesis.api.patient.PatientFact;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.VerificationStatus;
import org.anamnesis.api.patient.command.MarkPatientFactEnteredInError;
import org.anamnesis.api.patient.command.RecordCondition;
import org.anamnesis.api.patient.command.ResolveCondition;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.command.imports.Step.Phase;
import org.anamnesis.plumbing.command.CommandRefused;
import org.jspecify.annotations.Nullable;

/** What FHIR's Condition says: a diagnosis of an encounter, or else an entry of the problem list. */
final class Conditions {

    private static final String ENTERED_IN_ERROR = "entered-in-error";
    private static final String OF_ENCOUNTER = "encounter-diagnosis";
    private static final Set<String> ENDED = Set.of("inactive", "remission", "resolved");
    private static final Map<String, VerificationStatus> VERIFICATION = Map.of("unconfirmed",
            VerificationStatus.UNCONFIRMED, "provisional", VerificationStatus.PROVISIONAL, "differential",
            VerificationStatus.DIFFERENTIAL, "confirmed", VerificationStatus.CONFIRMED, "refuted",
            VerificationStatus.REFUTED);

    private Conditions() {}

    static Statements condition(UUID id, org.hl7.fhir.r4.model.Condition fhir, References references) {
        PatientId patient = new PatientId(references.patient(fhir.getSubject()));
        UUID encounter = references.encounter(fhir.getEncounter());
        CheckupId checkup = encounter == null ? null : new CheckupId(encounter);
        boolean diagnosis = fhir.getCategory().stream().anyMatch(category -> category.getCoding().stream()
                .anyMatch(coding -> OF_ENCOUNTER.equals(coding.getCode())));
        return diagnosis ? diagnosis(id, patient, checkup, fhir) : problem(new ConditionId(id), patient, checkup, fhir);
    }

    /** How sure a statement is, by FHIR's code for it. */
    static VerificationStatus verification(String code) {
        return VERIFICATION.getOrDefault(code, VerificationStatus.UNKNOWN);
    }

    private static Statements diagnosis(UUID id, PatientId patient, @Nullable CheckupId checkup,
            org.hl7.fhir.r4.model.Condition fhir) {
        if (checkup == null) {
            throw new CommandRefused(ImportRefusal.UNRESOLVED_REFERENCE, "encounter");
        }
        String verification = DataTypes.code(fhir.getVerificationStatus());
        Diagnosis diagnosis = new Diagnosis(DataTypes.concept(fhir.getCode()), verification(verification), null,
                DataTypes.time(fhir.getOnset()));
        Statements says = new Statements().say(Phase.FACTS,
                new RecordDiagnosis(checkup, patient, new DiagnosisId(id), diagnosis), diagnosis);
        if (ended(fhir)) {
            says.unsaid(ImportRefusal.END_OF_DIAGNOSIS);
        }
        if (verification.equals(ENTERED_IN_ERROR)) {
            says.say(Phase.FACTS, new MarkCheckupFactEnteredInError(checkup, patient, CheckupFact.DIAGNOSIS, id,
                    Encounters.ENTERED_IN_ERROR));
        }
        return says;
    }

    private static Statements problem(ConditionId id, PatientId patient, @Nullable CheckupId checkup,
            org.hl7.fhir.r4.model.Condition fhir) {
        String verification = DataTypes.code(fhir.getVerificationStatus());
        Condition condition = new Condition(DataTypes.concept(fhir.getCode()), verification(verification),
                DataTypes.time(fhir.getOnset()), checkup);
        Statements says = new Statements().say(Phase.FACTS, new RecordCondition(patient, id, condition), condition);
        if (verification.equals(ENTERED_IN_ERROR)) {
            // What never was did not end either.
            return says.say(Phase.FACTS, new MarkPatientFactEnteredInError(patient, PatientFact.CONDITION, id.value(),
                    Encounters.ENTERED_IN_ERROR));
        }
        ClinicalTime abatement = DataTypes.end(fhir.getAbatement());
        if (abatement != null) {
            says.say(Phase.FACTS, new ResolveCondition(patient, id, abatement));
        } else if (ended(fhir)) {
            says.unsaid(ImportRefusal.END_WITHOUT_TIME);
        }
        return says;
    }

    private static boolean ended(org.hl7.fhir.r4.model.Condition fhir) {
        return fhir.hasAbatement() || ENDED.contains(DataTypes.code(fhir.getClinicalStatus()));
    }
}
