package org.anamnesis.records.condition;

import static org.anamnesis.records.Story.checkup;
import static org.anamnesis.records.Story.condition;
import static org.anamnesis.records.Story.registered;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.UUID;
import org.anamnesis.records.Story;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyResolved;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRecorded;
import org.anamnesis.api.patient.AllergyEnd;
import org.anamnesis.api.patient.AllergyId;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.Diagnosis;
import org.anamnesis.api.checkup.DiagnosisId;
import org.anamnesis.api.checkup.event.DiagnosisEvent.DiagnosisRecorded;
import org.anamnesis.api.checkup.event.DiagnosisEvent.DiagnosisResolved;
import org.anamnesis.api.observation.Observation;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.observation.ObservationSource;
import org.anamnesis.api.observation.ObservationStatus;
import org.anamnesis.api.observation.ObservationValue;
import org.anamnesis.api.observation.ReferenceRange;
import org.anamnesis.api.observation.event.StandaloneObservationEvent.StandaloneObservationRecorded;
import org.anamnesis.api.patient.Condition;
import org.anamnesis.api.patient.ConditionClinicalStatus;
import org.anamnesis.api.patient.ConditionId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.VerificationStatus;
import org.anamnesis.api.patient.event.ConditionEvent.ConditionRecorded;
import org.anamnesis.api.patient.event.ConditionEvent.ConditionRefuted;
import org.anamnesis.api.patient.event.ConditionEvent.ConditionResolved;
import org.anamnesis.api.value.ApproximateTime;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Quantity;
import org.anamnesis.records.RunningRecords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is over, refuted, back or not yet final is shown as that, wherever it is shown. */
class StandingOfFactsTest {

    private final RunningRecords records = new RunningRecords();
    private final UUID patient = UUID.randomUUID();
    private final UUID fact = UUID.randomUUID();

    @BeforeEach
    void begin() {
        records.written(patient, registered(patient, "Okafor", "Chidi"));
    }

    @Test
    void a_problem_in_remission_is_not_active_and_keeps_the_words_for_its_end() {
        records.written(patient, condition(patient, fact, null));
        records.happened(patient, new ConditionResolved(new PatientId(patient), new ConditionId(fact),
                ConditionClinicalStatus.REMISSION, null, new ApproximateTime(null, null, null, "in her forties")));
        for (String path : List.of("/patients/{id}/conditions", "/patients/{id}/chart")) {
            String list = path.endsWith("chart") ? "conditions" : "list";
            records.get(path, patient).body(list + ".active", empty()).body(list + ".resolved.status",
                    contains("remission")).body(list + ".resolved[0].abatement", nullValue())
                    .body(list + ".resolved[0].abatementTold.text", equalTo("in her forties"));
        }
    }

    @Test
    void a_refuted_problem_says_why() {
        records.written(patient, condition(patient, fact, null));
        records.happened(patient, new ConditionRefuted(new PatientId(patient), new ConditionId(fact), "normal lungs"));
        records.get("/patients/{id}/chart", patient).body("conditions.active", empty())
                .body("conditions.refuted.reason", contains("normal lungs"));
    }

    @Test
    void what_the_patient_never_had_is_not_over() {
        records.written(patient, new ConditionRecorded(new PatientId(patient), new ConditionId(fact),
                Condition.of(CodeableConcept.of(Coding.SNOMED_CT, "195967001", "Asthma"), VerificationStatus.REFUTED,
                        null, null),
                List.of()));
        records.happened(patient, new ConditionResolved(new PatientId(patient), new ConditionId(fact),
                ConditionClinicalStatus.INACTIVE, null, null));
        records.get("/patients/{id}/conditions", patient).body("list.resolved", empty())
                .body("list.refuted.status", contains("refuted"));
        UUID latex = UUID.randomUUID();
        records.written(patient, new AllergyRecorded(new PatientId(patient), new AllergyId(latex),
                Allergy.of(CodeableConcept.of(Coding.SNOMED_CT, "111088007", "Latex"), null, null,
                        VerificationStatus.REFUTED),
                List.of()));
        records.happened(patient, new AllergyResolved(new PatientId(patient), new AllergyId(latex),
                AllergyEnd.INACTIVE));
        records.get("/patients/{id}/allergies", patient).body("list.entries.status", contains("refuted"));
    }

    @Test
    void a_reading_that_was_not_taken_hides_none_that_was() {
        UUID visit = UUID.randomUUID();
        records.written(visit, checkup(patient, visit, null, "2024-02-03"));
        Observation taken = Story.weight("80", "2024-02-03");
        Observation absent = new Observation(taken.code(), taken.category(), new ClinicalTime("2024-02-04"), null,
                List.of(), null, List.of(), List.of(), new CodeableConcept(List.of(), "not performed"), null, null,
                null, null, null);
        for (Observation told : List.of(taken, absent)) {
            UUID id = UUID.randomUUID();
            records.happened(id, new StandaloneObservationRecorded(new ObservationId(id), new PatientId(patient),
                    ObservationSource.OTHER, told, List.of()));
        }
        records.get("/patients/{id}/chart", patient)
                .body("vitalSigns.observation.effective", contains("2024-02-03"));
        records.get("/patients/{id}/observations", patient)
                .body("observations.observation.effective", contains("2024-02-04", "2024-02-03"));
    }

    @Test
    void a_problem_that_is_back_is_active_and_says_so() {
        CodeableConcept site = new CodeableConcept(List.of(), "left breast");
        records.happened(patient, new ConditionRecorded(new PatientId(patient), new ConditionId(fact),
                new Condition(CodeableConcept.of(Coding.SNOMED_CT, "254837009", "Breast cancer"),
                        VerificationStatus.CONFIRMED, null, null, ConditionClinicalStatus.RELAPSE,
                        new ApproximateTime(Quantity.of("45", "a"), null, null, null), site, List.of(site),
                        List.of(site), "second time"),
                List.of()));
        records.get("/patients/{id}/chart", patient).body("conditions.active.status", contains("relapse"))
                .body("conditions.active[0].onsetTold.age.value", equalTo(45))
                .body("conditions.active[0].bodySites.text", contains("left breast"))
                .body("conditions.active[0].stages.text", contains("left breast"))
                .body("conditions.active[0].severity.text", equalTo("left breast"))
                .body("conditions.active[0].note", equalTo("second time"));
    }

    @Test
    void what_was_diagnosed_in_a_checkup_can_be_over_too() {
        UUID visit = UUID.randomUUID();
        records.written(visit, checkup(patient, visit, null, "2024-02-03"));
        records.written(visit, new DiagnosisRecorded(new CheckupId(visit), new PatientId(patient),
                new DiagnosisId(fact), Diagnosis.of(CodeableConcept.of(Coding.ICD_10, "J11", "Flu"),
                        VerificationStatus.CONFIRMED, 1, null),
                List.of()));
        records.happened(visit, new DiagnosisResolved(new CheckupId(visit), new PatientId(patient),
                new DiagnosisId(fact), ConditionClinicalStatus.RESOLVED, new ClinicalTime("2024-03"), null));
        records.get("/patients/{id}/conditions", patient).body("list.active", empty())
                .body("list.resolved.abatement", contains("2024-03"));
        records.get("/patients/{id}/checkups", patient).body("checkups[0].diagnoses.status", contains("resolved"));
    }

    @Test
    void a_value_that_is_not_final_is_so_in_the_series_with_what_changes_its_meaning() {
        CodeableConcept potassium = CodeableConcept.of(Coding.LOINC, "2823-3", "Potassium");
        records.happened(fact, new StandaloneObservationRecorded(new ObservationId(fact), new PatientId(patient),
                ObservationSource.LABORATORY,
                new Observation(potassium, "laboratory", new ClinicalTime("2024-01-01"),
                        ObservationValue.of(Quantity.of("7.1", "mmol/L")), List.of(), ObservationStatus.PRELIMINARY,
                        List.of(new CodeableConcept(List.of(new Coding("urn:x", "HH", null)), null)),
                        List.of(new ReferenceRange(Quantity.of("3.5", "mmol/L"), Quantity.of("5.1", "mmol/L"), null,
                                List.of(), null, null)),
                        null, "Haemolysed, not valid", null, null, null, null),
                List.of()));
        records.get("/patients/{id}/observations?code=2823-3", patient).body("points.status", contains("preliminary"))
                .body("points[0].interpretation.coding[0].code", contains("HH"))
                .body("points[0].referenceRanges[0].high.value", equalTo(5.1f))
                .body("points[0].note", equalTo("Haemolysed, not valid"));
        records.get("/patients/{id}/observations", patient)
                .body("observations[0].observation.status", equalTo("preliminary"));
        records.get("/patients/{id}/timeline", patient)
                .body("entries.find { it.kind.startsWith('standalone') }.text", equalTo("Haemolysed, not valid"))
                .body("entries.find { it.kind.startsWith('standalone') }.status", equalTo("preliminary"));
    }
}
