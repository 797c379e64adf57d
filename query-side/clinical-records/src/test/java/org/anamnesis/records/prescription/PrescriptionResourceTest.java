package org.anamnesis.records.prescription;

import static org.anamnesis.records.PrescriptionStory.CLEAR;
import static org.anamnesis.records.PrescriptionStory.dosage;
import static org.anamnesis.records.PrescriptionStory.supply;
import static org.anamnesis.records.Story.registered;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anamnesis.api.patient.PatientFact;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.event.CareStatusEvent.DeathRecorded;
import org.anamnesis.api.patient.event.PatientFactEnteredInError;
import org.anamnesis.api.prescription.AlertOverride;
import org.anamnesis.api.prescription.Dosage;
import org.anamnesis.api.prescription.MedicationOrder;
import org.anamnesis.api.prescription.SafetyAlert.Severity;
import org.anamnesis.api.prescription.event.OrderEvent.MedicationPrescribed;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionCompleted;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionDiscontinued;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionHeld;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionResumed;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.records.PrescriptionStory;
import org.anamnesis.records.RunningRecords;
import org.anamnesis.records.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PrescriptionResourceTest {

    private final RunningRecords records = new RunningRecords();

    private final UUID patient = UUID.randomUUID();

    private final UUID eva = UUID.randomUUID();

    private final PrescriptionStory story = PrescriptionStory.of(patient, eva);

    @BeforeEach
    void begin() {
        records.written(eva, Story.practitioner(eva, "Haas", "Eva"));
        records.happened(patient, registered(patient, "Flórez", "Ana"));
    }

    @Test
    void says_that_none_is_recorded_before_anything_is() {
        records.get("/patients/{id}/medication", patient).body("list.status", equalTo("none-recorded"))
                .body("list.entries", empty()).body("incomplete", equalTo(0)).body("asOf.recordedAt", notNullValue());
    }

    @Test
    void shows_what_the_patient_takes_and_what_the_check_found() {
        PrescriptionStory unknown = PrescriptionStory.of(patient, null);
        records.written(story.id().value(), story.prescribed("2026-02-01", dosage(3), supply(),
                LocalDate.of(2999, 1, 1), story.alerts(Severity.HIGH),
                new AlertOverride("tolerated before", List.of("penicillins/1"))));
        records.happened(unknown.id().value(), unknown.prescribed("2020-01-01", null, null, LocalDate.of(2021, 1, 1),
                unknown.unchecked("Grandmother's tea"), null));
        records.get("/patients/{id}/medication", patient).body("list.status", equalTo("list"))
                .body("list.entries.id", contains(story.id().toString(), unknown.id().toString()))
                .body("list.entries.status", contains("active", "active"))
                .body("list.entries[0].medication.text", equalTo("Amoxicillin"))
                .body("list.entries[0].prescriber.name", equalTo("Eva Haas"))
                .body("list.entries[0].terms.dosage.timing.frequency", equalTo(3))
                .body("list.entries[0].terms.validUntil", equalTo("2999-01-01"))
                .body("list.entries[0].terms.safety.outcome", equalTo("alerts"))
                .body("list.entries[0].terms.safety.alerts.severity", contains("high"))
                .body("list.entries[0].terms.safety.override.reason", equalTo("tolerated before"))
                .body("list.entries.expired", contains(false, true))
                .body("list.entries.fillsLeft", contains(3, null))
                .body("list.entries[1].prescriber", nullValue())
                .body("list.entries[1].terms.safety.outcome", equalTo("not-checked"))
                .body("list.entries[1].terms.safety.notChecked.code.text", contains("Grandmother's tea"));
    }

    @Test
    void says_whether_a_prescription_is_still_valid_and_that_nobody_knows_where_history_does_not_say() {
        PrescriptionStory ended = PrescriptionStory.of(patient, null);
        PrescriptionStory open = PrescriptionStory.of(patient, null);
        records.written(open.id().value(), open.prescribed("2010-01-01", null, supply(), null, CLEAR, null));
        records.written(ended.id().value(),
                ended.prescribed("2020-01-01", null, null, LocalDate.of(2021, 1, 1), CLEAR, null));
        happened(story.prescribed("2026-02-01"));
        for (String path : List.of("/medication", "/prescriptions", "/chart")) {
            String entries = Map.of("/medication", "list.entries", "/chart", "medication.entries").getOrDefault(path,
                    "prescriptions");
            records.get("/patients/{id}" + path, patient)
                    .body(entries + ".validity", contains("valid", "expired", "unknown"))
                    .body(entries + ".expired", contains(false, true, false))
                    .body(entries + ".terms.validUntil", contains("2999-12-31", "2021-01-01", null));
        }
    }

    @Test
    void shows_what_was_noted_of_an_order_and_what_acts_in_it() {
        MedicationPrescribed plain = story.prescribed("2026-02-01");
        MedicationOrder order = plain.order();
        happened(new MedicationPrescribed(plain.prescriptionId(), plain.patientId(), plain.practitionerId(), null,
                new MedicationOrder(order.medication(), Dosage.inWords("40 mg\nthen: 20 mg"), order.supply(), null,
                        order.authored(), "Not with grapefruit", List.of(PrescriptionStory.AMOXICILLIN)),
                plain.validUntil(), CLEAR, null, List.of()));
        happened(story.renewed("2026-03-01", LocalDate.of(2999, 1, 1), CLEAR, null));
        records.get("/patients/{id}/prescriptions/{prescription}", patient, story.id())
                .body("prescription.note", equalTo("Not with grapefruit"))
                .body("prescription.ingredients.text", contains("Amoxicillin"))
                .body("ordered.dosage.text", equalTo("40 mg\nthen: 20 mg")).body("ordered.dosage", aMapWithSize(1));
    }

    @Test
    void who_has_died_takes_nothing() {
        happened(story.prescribed("2026-02-01"));
        records.happened(patient, new DeathRecorded(new PatientId(patient), new ClinicalTime("2026-03-01")));
        records.get("/patients/{id}/medication", patient).body("list.status", equalTo("deceased"))
                .body("list.entries", empty());
        records.get("/patients/{id}/prescriptions", patient).body("prescriptions.id", contains(story.id().toString()));
        records.happened(patient, new PatientFactEnteredInError(new PatientId(patient), PatientFact.DEATH, patient,
                "another patient"));
        records.get("/patients/{id}/medication", patient).body("list.entries.id", contains(story.id().toString()));
    }

    @Test
    void follows_a_prescription_through_its_course() {
        written(story.prescribed("2026-02-01"));
        happened(new PrescriptionHeld(story.id(), story.patientId(), "surgery"));
        records.get("/patients/{id}/medication", patient).body("list.entries.status", contains("on-hold"))
                .body("list.entries.statusReason", contains("surgery"));
        happened(new PrescriptionResumed(story.id(), story.patientId(), "healed"));
        records.get("/patients/{id}/medication", patient).body("list.entries.status", contains("active"))
                .body("list.entries[0].statusReason", nullValue());
        happened(new PrescriptionCompleted(story.id(), story.patientId()));
        records.get("/patients/{id}/medication", patient).body("list.entries", empty());
        happened(story.renewed("2026-04-01", LocalDate.of(2020, 1, 1), CLEAR, null));
        records.get("/patients/{id}/medication", patient).body("list.entries.status", contains("active"))
                .body("list.entries.terms.dosage.timing.frequency", contains(1))
                .body("list.entries.expired", contains(true));
        happened(new PrescriptionDiscontinued(story.id(), story.patientId(), "rash"));
        records.get("/patients/{id}/prescriptions?status=discontinued", patient)
                .body("prescriptions.statusReason", contains("rash"));
    }

    @Test
    void tells_all_of_one_prescription() {
        UUID enteredInError = UUID.randomUUID();
        UUID issue = UUID.randomUUID();
        written(story.prescribed("2026-02-01"));
        written(story.dispensed(UUID.randomUUID(), "30", "2026-02-01", null));
        written(story.dispensed(enteredInError, "30", "2026-02-09", null));
        written(story.errorOf(enteredInError));
        written(story.detected(issue));
        written(story.detected(UUID.randomUUID()));
        written(story.mitigated(issue, eva));
        happened(story.renewed("2026-03-01", LocalDate.of(2999, 1, 1), story.alerts(Severity.HIGH),
                new AlertOverride("watched", List.of("penicillins/1"))));
        String path = "/patients/{id}/prescriptions/{prescription}";
        records.get(path, patient, story.id()).body("prescription.openIssues", hasSize(1))
                .body("prescription.fillsLeft", equalTo(3)).body("prescription.suppliedUntil", equalTo("2026-02-10"))
                .body("prescription.terms.safety.override.reason", equalTo("watched"))
                .body("ordered.dosage.timing.frequency", equalTo(3)).body("ordered.safety.outcome", equalTo("clear"))
                .body("renewals.terms.authored", contains("2026-03-01"))
                .body("renewals.prescriber.name", contains("Eva Haas"))
                .body("dispenses.dispense.handedOver", contains("2026-02-01"))
                .body("issues", hasSize(2)).body("issues.find { it.mitigation }.id", equalTo(issue.toString()))
                .body("issues.find { it.mitigation }.mitigation.action", equalTo("told to stop"))
                .body("enteredInError", nullValue());
        records.get("/patients/{id}/dispenses", patient)
                .body("dispenses.prescriptionId", contains(story.id().toString()))
                .body("dispenses.medication.text", contains("Amoxicillin"))
                .body("dispenses.dispense.quantity.value", contains(30));
    }

    @Test
    void leaves_out_of_lists_what_was_entered_in_error() {
        written(story.prescribed("2026-02-01"));
        happened(story.error());
        records.get("/patients/{id}/medication", patient).body("list.status", equalTo("none-recorded"));
        records.get("/patients/{id}/prescriptions", patient).body("prescriptions", empty());
        records.get("/patients/{id}/prescriptions/{prescription}", patient, story.id())
                .body("enteredInError", equalTo("another patient's"));
    }

    @Test
    void pages_prescriptions_by_status_and_dispenses() {
        for (int day = 1; day <= 4; day++) {
            PrescriptionStory other = PrescriptionStory.of(patient, eva);
            records.written(other.id().value(), other.prescribed("2025-01-0" + day));
            if (day == 4) {
                records.written(other.id().value(), new PrescriptionCompleted(other.id(), other.patientId()));
            }
        }
        written(story.prescribed("2024-01-01"));
        written(story.dispensed(UUID.randomUUID(), "30", "2026-01-01", null));
        written(story.dispensed(UUID.randomUUID(), "30", "2026-01-02", null));
        happened(new PrescriptionHeld(story.id(), story.patientId(), "surgery"));
        String path = "/patients/{id}/prescriptions?status=active&status=on-hold&limit=2";
        String next = records.get(path, patient)
                .body("prescriptions.terms.authored", contains("2025-01-03", "2025-01-02")).extract().path("next");
        records.get(path + "&cursor=" + next, patient)
                .body("prescriptions.terms.authored", contains("2025-01-01", "2024-01-01"))
                .body("next", nullValue());
        records.get("/patients/{id}/prescriptions", patient).body("prescriptions", hasSize(5));
        next = records.get("/patients/{id}/dispenses?limit=1", patient)
                .body("dispenses.dispense.handedOver", contains("2026-01-02")).extract().path("next");
        records.get("/patients/{id}/dispenses?cursor=" + next, patient)
                .body("dispenses.dispense.handedOver", contains("2026-01-01")).body("next", nullValue());
    }

    @Test
    void hides_what_is_not_this_patients_or_not_this_tenants() {
        happened(story.prescribed("2026-02-01"));
        UUID other = UUID.randomUUID();
        records.happened(other, registered(other, "Silva", "Rui"));
        records.request().get("/patients/{id}/prescriptions/{prescription}", other, story.id().value()).then()
                .statusCode(404).body("code", equalTo("prescription-unknown"));
        for (String path : List.of("/medication", "/prescriptions", "/dispenses", "/prescriptions/" + story.id())) {
            RunningRecords.request("elsewhere").get("/patients/{id}" + path, patient).then().statusCode(404)
                    .body("code", equalTo("patient-unknown"));
        }
    }

    @Test
    void names_the_parameter_that_is_wrong() {
        refused("/prescriptions?status=stopped", "status");
        refused("/prescriptions?cursor=x", "cursor");
        refused("/prescriptions?limit=201", "limit");
        refused("/prescriptions/no-uuid", "prescriptionId");
        refused("/dispenses?cursor=x", "cursor");
        refused("/dispenses?limit=0", "limit");
    }

    private void refused(String path, String field) {
        records.request().get("/patients/{id}" + path, patient).then().statusCode(400)
                .contentType("application/problem+json").body("code", equalTo("invalid-request"))
                .body("errors[0].field", equalTo(field));
    }

    private void written(Object event) {
        records.written(story.id().value(), event);
    }

    private void happened(Object event) {
        records.happened(story.id().value(), event);
    }
}
