package org.anamnesis.records.checkup;

import static org.anamnesis.records.Story.checkup;
import static org.anamnesis.records.Story.registered;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.UUID;
import org.anamnesis.api.checkup.AmendmentId;
import org.anamnesis.api.checkup.CheckupFact;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.Diagnosis;
import org.anamnesis.api.checkup.DiagnosisId;
import org.anamnesis.api.checkup.NoteId;
import org.anamnesis.api.checkup.event.CheckupFactEnteredInError;
import org.anamnesis.api.checkup.event.DiagnosisEvent.DiagnosisRecorded;
import org.anamnesis.api.checkup.event.DiagnosisEvent.DiagnosisRetracted;
import org.anamnesis.api.checkup.event.NoteEvent.NoteAdded;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupAmended;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupCancelled;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupCompleted;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.VerificationStatus;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.anamnesis.records.RunningRecords;
import org.anamnesis.records.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckupResourceTest {

    private final RunningRecords records = new RunningRecords();

    private final UUID patient = UUID.randomUUID();

    private final UUID practitioner = UUID.randomUUID();

    private final CheckupId checkup = new CheckupId(UUID.randomUUID());

    private final PatientId who = new PatientId(patient);

    @BeforeEach
    void begin() {
        records.written(patient, registered(patient, "Flórez", "Ana"));
        records.written(checkup.value(), checkup(patient, checkup.value(), practitioner, "2024-02-03"));
    }

    @Test
    void shows_a_checkup_with_what_was_written_in_it() {
        UUID retracted = UUID.randomUUID();
        records.written(checkup.value(), diagnosis(UUID.randomUUID(), "J45", 2));
        records.written(checkup.value(), diagnosis(retracted, "J20", 1));
        records.written(checkup.value(), new DiagnosisRetracted(checkup, who, new DiagnosisId(retracted), "X-ray"));
        records.written(checkup.value(), note(UUID.randomUUID(), "Wheezes."));
        records.written(checkup.value(), new CheckupCompleted(checkup, who, new PractitionerId(practitioner),
                new ClinicalTime("2024-02-03T11:00:00Z"), List.of()));
        records.happened(checkup.value(), new CheckupAmended(checkup, who, new AmendmentId(UUID.randomUUID()),
                "Left side.", "forgotten"));

        String path = "/patients/{id}/checkups/{checkup}";
        records.get(path, patient, checkup).body("checkup.status", equalTo("completed"))
                .body("checkup.practitioner.id", equalTo(practitioner.toString()))
                .body("checkup.practitioner.name", nullValue())
                .body("checkup.diagnoses.code.coding.code.flatten()", contains("J20", "J45"))
                .body("checkup.diagnoses.status", contains("refuted", "active"))
                .body("checkup.notes.text", contains("Wheezes."))
                .body("checkup.amendments.reason", contains("forgotten"))
                .body("checkup.end", equalTo("2024-02-03T11:00:00Z"))
                .body("checkup.signedBy", equalTo(practitioner.toString()));
        // The practitioner comes in another order than the patient: here, later.
        records.happened(practitioner, Story.practitioner(practitioner, "Haas", "Eva"));
        records.get(path, patient, checkup).body("checkup.practitioner.name", equalTo("Eva Haas"));
        records.get("/patients/{id}/conditions", patient).body("list.active.source", contains("diagnosis"))
                .body("list.refuted.reason", contains("X-ray"));
    }

    @Test
    void keeps_with_its_reason_what_was_entered_in_error() {
        UUID note = UUID.randomUUID();
        records.written(checkup.value(), note(note, "Not this patient."));
        records.written(checkup.value(), diagnosis(UUID.randomUUID(), "J45", 1));
        records.happened(checkup.value(),
                new CheckupFactEnteredInError(checkup, who, CheckupFact.NOTE, note, "wrong patient"));
        records.get("/patients/{id}/checkups", patient)
                .body("checkups[0].notes.enteredInError", contains("wrong patient"));
        records.happened(checkup.value(),
                new CheckupFactEnteredInError(checkup, who, CheckupFact.CHECKUP, checkup.value(), "never took place"));
        records.get("/patients/{id}/checkups", patient)
                .body("checkups.enteredInError", contains("never took place"))
                .body("checkups[0].notes.enteredInError", contains("wrong patient"))
                .body("checkups[0].diagnoses", empty());
        records.get("/patients/{id}/conditions", patient).body("list.active", empty());
    }

    @Test
    void pages_the_latest_first() {
        for (int day = 1; day <= 5; day++) {
            UUID other = UUID.randomUUID();
            records.written(other, checkup(patient, other, null, "2023-01-0" + day));
        }
        records.happened(checkup.value(), new CheckupCancelled(checkup, who, "did not come"));
        String next = records.request().queryParam("limit", 4).get("/patients/{id}/checkups", patient).then()
                .statusCode(200).body("checkups", hasSize(4)).body("checkups[0].status", equalTo("cancelled"))
                .body("checkups[0].cancelReason", equalTo("did not come")).body("next", notNullValue()).extract()
                .path("next");
        records.request().queryParam("cursor", next).get("/patients/{id}/checkups", patient).then().statusCode(200)
                .body("checkups.visit.start", contains("2023-01-02", "2023-01-01")).body("next", nullValue());
    }

    @Test
    void hides_what_is_not_this_patients_or_not_this_tenants() {
        UUID other = UUID.randomUUID();
        records.happened(other, registered(other, "Silva", "Rui"));
        records.request().get("/patients/{id}/checkups/{checkup}", other, checkup.value()).then().statusCode(404)
                .body("code", equalTo("checkup-unknown"));
        RunningRecords.request("elsewhere").get("/patients/{id}/checkups/{checkup}", patient, checkup.value()).then()
                .statusCode(404).body("code", equalTo("patient-unknown"));
        RunningRecords.request("elsewhere").get("/patients/{id}/checkups", patient).then().statusCode(404);
        records.request().queryParam("limit", 101).get("/patients/{id}/checkups", patient).then().statusCode(400)
                .body("errors[0].field", equalTo("limit"));
    }

    private DiagnosisRecorded diagnosis(UUID id, String code, int rank) {
        return new DiagnosisRecorded(checkup, who, new DiagnosisId(id), Diagnosis.of(
                CodeableConcept.of(Coding.ICD_10, code, code), VerificationStatus.CONFIRMED, rank, null), List.of());
    }

    private NoteAdded note(UUID id, String text) {
        return new NoteAdded(checkup, who, new NoteId(id), text, List.of());
    }
}
