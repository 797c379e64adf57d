package org.anamnesis.records.practitioner;

import static org.anamnesis.records.Story.checkup;
import static org.anamnesis.records.Story.registered;
import static org.anamnesis.records.Story.weight;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.UUID;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.event.FindingEvent.LateResultAcknowledged;
import org.anamnesis.api.checkup.event.FindingEvent.LateResultRecorded;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupCompleted;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.practitioner.event.PractitionerEvent.PractitionerDeactivated;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.records.RunningRecords;
import org.anamnesis.records.Story;
import org.junit.jupiter.api.Test;

class PractitionerResourceTest {

    private final RunningRecords records = new RunningRecords();

    private final PractitionerId eva = new PractitionerId(UUID.randomUUID());

    private final PatientId ana = new PatientId(UUID.randomUUID());

    private final CheckupId checkup = new CheckupId(UUID.randomUUID());

    @Test
    void lists_what_a_practitioner_has_still_to_do() {
        ObservationId late = new ObservationId(UUID.randomUUID());
        records.written(eva.value(), Story.practitioner(eva.value(), "Haas", "Eva"));
        records.written(ana.value(), registered(ana.value(), "Flórez", "Ana"));
        records.happened(checkup.value(), checkup(ana.value(), checkup.value(), eva.value(), "2024-02-03"));
        records.settled();
        records.get("/practitioners/{id}/checkups?status=open", eva)
                .body("checkups.checkupId", contains(checkup.toString()))
                .body("checkups.patientName", contains("Ana Flórez"));

        records.written(checkup.value(), new CheckupCompleted(checkup, ana, eva, new ClinicalTime("2024"), List.of()));
        records.happened(checkup.value(),
                new LateResultRecorded(checkup, ana, eva, late, weight("70", "2024-02-04"), List.of()));
        records.get("/practitioners/{id}/checkups", eva).body("checkups", empty());
        records.get("/practitioners/{id}/late-results", eva)
                .body("results.observationId", contains(late.toString()))
                .body("results.patientId", contains(ana.toString()));
        records.get("/patients/{id}/chart", ana).body("alerts.kind", contains("late-result"));

        records.happened(checkup.value(), new LateResultAcknowledged(checkup, ana, late, eva));
        records.get("/practitioners/{id}/late-results", eva).body("results", empty());
        records.get("/patients/{id}/chart", ana).body("alerts", empty());
        records.get("/patients/{id}/observations", ana).body("observations.source", contains("late"))
                .body("observations.acknowledgedBy", contains(eva.toString()));
    }

    @Test
    void tells_who_a_practitioner_is_to_the_tenant_only() {
        records.written(eva.value(), Story.practitioner(eva.value(), "Haas", "Eva"));
        records.happened(eva.value(), new PractitionerDeactivated(eva, "retired"));
        records.get("/practitioners/{id}", eva).body("profile.name.family", equalTo("Haas"))
                .body("active", equalTo(false));
        for (String path : List.of("", "/checkups", "/late-results")) {
            RunningRecords.request("elsewhere").get("/practitioners/{id}" + path, eva.value()).then().statusCode(404)
                    .body("code", equalTo("practitioner-unknown"));
        }
        records.request().get("/practitioners/{id}/checkups?status=late", eva.value()).then().statusCode(400)
                .body("errors[0].field", equalTo("status"));
        records.request().get("/practitioners/{id}/late-results?cursor=x", eva.value()).then().statusCode(400)
                .body("errors[0].field", equalTo("cursor"));
    }
}
