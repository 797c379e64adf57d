package org.anamnesis.records.patient;

import static org.anamnesis.records.Story.registered;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.event.BackgroundEvent.BloodGroupRecorded;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.anamnesis.records.RunningRecords;
import org.junit.jupiter.api.Test;

class BloodGroupTest {

    private final RunningRecords records = new RunningRecords();
    private final UUID patient = UUID.randomUUID();

    @Test
    void a_patient_has_the_blood_group_that_was_recorded_last_and_the_timeline_all() {
        records.happened(patient, registered(patient, "Lind", "Ann"));
        read("").body("bloodGroup", nullValue());
        records.happened(patient, recorded("112144000", "Blood group A"));
        records.happened(patient, recorded("112149005", "Blood group B"));
        read("").body("bloodGroup.coding[0].code", equalTo("112149005"));
        read("/timeline").body(
                "entries.findAll { it.kind == 'patient.blood-group-recorded' }.code.coding.flatten().display",
                contains("Blood group B", "Blood group A"));
    }

    private BloodGroupRecorded recorded(String code, String display) {
        return new BloodGroupRecorded(new PatientId(patient),
                CodeableConcept.of(Coding.SNOMED_CT, code, display));
    }

    private ValidatableResponse read(String what) {
        return records.request().get("/patients/{id}" + what, patient).then().statusCode(200);
    }
}
