package org.anamnesis.records.prescription;

import static org.anamnesis.records.PrescriptionStory.CLEAR;
import static org.anamnesis.records.PrescriptionStory.supply;
import static org.anamnesis.records.Story.registered;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.event.CareStatusEvent.DeathRecorded;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionCompleted;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionDiscontinued;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.records.PrescriptionStory;
import org.anamnesis.records.RunningRecords;
import org.anamnesis.records.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorklistResourceTest {

    private static final LocalDate NEVER = LocalDate.of(2999, 1, 1);

    private final RunningRecords records = new RunningRecords();

    private final UUID patient = UUID.randomUUID();

    private final UUID eva = UUID.randomUUID();

    private final PrescriptionStory hers = PrescriptionStory.of(patient, eva);

    private final PrescriptionStory nobodys = PrescriptionStory.of(patient, null);

    @BeforeEach
    void begin() {
        records.written(eva, Story.practitioner(eva, "Haas", "Eva"));
        records.written(patient, registered(patient, "Flórez", "Ana"));
        written(hers, hers.prescribed("2026-01-01"));
        written(nobodys, nobodys.prescribed("2026-01-01"));
        records.settled();
    }

    @Test
    void lists_open_issues_of_medication_in_use_until_somebody_deals_with_them() {
        UUID issue = UUID.randomUUID();
        UUID orphan = UUID.randomUUID();
        written(hers, hers.detected(issue));
        written(nobodys, nobodys.detected(orphan));
        records.settled();
        records.get("/practitioners/{id}/work-items", eva).body("items.issueId", contains(issue.toString()))
                .body("items.prescriptionId", contains(hers.id().toString()))
                .body("items.patientId", contains(patient.toString())).body("items.patientName", contains("Ana Flórez"))
                .body("items.medication.text", contains("Amoxicillin"))
                .body("items.prescriber.name", contains("Eva Haas"))
                .body("items[0].alerts.effect", contains("Anaphylaxis.")).body("items.detectedAt", notNullValue());
        records.get("/work-items").body("items.issueId",
                containsInAnyOrder(issue.toString(), orphan.toString()));

        written(hers, hers.mitigated(issue, eva));
        written(nobodys, new PrescriptionDiscontinued(nobodys.id(), nobodys.patientId(), "over"));
        records.settled();
        records.get("/practitioners/{id}/work-items", eva).body("items", empty());
        records.get("/work-items").body("items", empty());
    }

    @Test
    void an_issue_of_a_prescription_entered_in_error_is_none() {
        written(hers, hers.detected(UUID.randomUUID()));
        written(hers, hers.error());
        records.settled();
        records.get("/work-items").body("items", empty());
    }

    @Test
    void lists_refills_whose_supply_ends() {
        written(hers, hers.dispensed(UUID.randomUUID(), "30", "2026-02-01", null));
        written(nobodys, nobodys.dispensed(UUID.randomUUID(), "30", "2026-01-20", 15));
        records.settled();
        records.get("/practitioners/{id}/refills-due?before=2026-02-09", eva).body("refills", empty());
        records.get("/practitioners/{id}/refills-due?before=2026-02-10", eva)
                .body("refills.prescriptionId", contains(hers.id().toString()))
                .body("refills.suppliedUntil", contains("2026-02-10")).body("refills.fillsLeft", contains(2))
                .body("refills.patientName", contains("Ana Flórez")).body("refills.expired", contains(false))
                .body("refills.validUntil", contains("2999-12-31")).body("notReckoned", equalTo(0))
                .body("before", equalTo("2026-02-10"));
        records.get("/refills-due?before=2026-02-10").body("refills.suppliedUntil",
                contains("2026-02-03", "2026-02-10"));
        String next = records.get("/refills-due?before=2026-02-10&limit=1").body("refills", hasSize(1)).extract()
                .path("next");
        records.get("/refills-due?before=2026-02-10&cursor=" + next)
                .body("refills.suppliedUntil", contains("2026-02-10")).body("next", nullValue());
        written(hers, new PrescriptionCompleted(hers.id(), hers.patientId()));
        records.settled();
        records.get("/practitioners/{id}/refills-due?before=2026-02-10", eva).body("refills", empty());
    }

    @Test
    void leaves_out_who_has_died_on_whichever_linked_record_that_stands() {
        UUID survivor = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        records.written(survivor, registered(survivor, "Flores", "A."));
        records.written(other, registered(other, "Floris", "A."));
        written(hers, hers.detected(UUID.randomUUID()));
        written(hers, hers.dispensed(UUID.randomUUID(), "30", "2026-02-01", null));
        written(nobodys, nobodys.dispensed(UUID.randomUUID(), "31", "2026-02-01", null));
        records.written(patient, Story.merged(patient, survivor));
        records.written(other, Story.merged(other, survivor));
        records.settled();
        records.get("/refills-due?before=2026-02-20").body("refills", hasSize(2));
        records.written(other, new DeathRecorded(new PatientId(other), new ClinicalTime("2026-02-02")));
        records.settled();
        records.get("/refills-due?before=2026-02-20").body("refills", empty()).body("notReckoned", equalTo(0));
        records.get("/practitioners/{id}/refills-due?before=2026-02-20", eva).body("refills", empty());
        records.get("/work-items").body("items", empty());
        records.get("/patients/{id}/medication", patient).body("list.status", equalTo("deceased"));
    }

    @Test
    void looks_a_week_ahead_unless_asked_otherwise() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        written(hers, hers.dispensed(UUID.randomUUID(), "30", today.minusDays(2).toString(), 8));
        written(nobodys, nobodys.dispensed(UUID.randomUUID(), "30", today.minusDays(2).toString(), 18));
        records.settled();
        records.get("/refills-due").body("refills.prescriptionId", contains(hers.id().toString()))
                .body("before", equalTo(today.plusDays(7).toString()));
    }

    @Test
    void counts_what_cannot_be_reckoned_and_leaves_out_what_has_no_fills_left() {
        PrescriptionStory vague = PrescriptionStory.of(patient, eva);
        written(vague, vague.prescribed("2026-01-01", null, supply(), NEVER, CLEAR, null));
        written(vague, vague.dispensed(UUID.randomUUID(), "30", "2026-01-01", null));
        for (String day : List.of("2026-01-01", "2026-01-11", "2026-01-21")) {
            written(hers, hers.dispensed(UUID.randomUUID(), "30", day, null));
        }
        records.settled();
        records.get("/practitioners/{id}/refills-due?before=2026-12-31", eva).body("refills", empty())
                .body("notReckoned", equalTo(1));
        written(vague, vague.dispensed(UUID.randomUUID(), "30", "2026-02-01", 10));
        written(hers, hers.renewed("2026-02-01", LocalDate.of(2026, 2, 2), CLEAR, null));
        records.settled();
        records.get("/practitioners/{id}/refills-due?before=2026-12-31", eva).body("notReckoned", equalTo(0))
                .body("refills.suppliedUntil", contains("2026-01-30", "2026-02-10"))
                .body("refills.fillsLeft", contains(3, 1)).body("refills.expired", contains(true, false));
    }

    @Test
    void an_undone_dispense_gives_its_fill_back() {
        UUID last = UUID.randomUUID();
        written(hers, hers.dispensed(UUID.randomUUID(), "30", "2026-01-01", null));
        written(hers, hers.dispensed(last, "30", "2026-01-11", null));
        written(hers, hers.errorOf(last));
        records.settled();
        records.get("/refills-due?before=2026-12-31").body("refills.suppliedUntil", contains("2026-01-10"))
                .body("refills.fillsLeft", contains(2));
    }

    @Test
    void pages_work_items() {
        for (int i = 0; i < 3; i++) {
            written(hers, hers.detected(UUID.randomUUID()));
        }
        records.settled();
        String next = records.get("/work-items?limit=2").body("items", hasSize(2)).extract().path("next");
        records.get("/work-items?limit=2&cursor=" + next).body("items", hasSize(1)).body("next", nullValue());
    }

    @Test
    void is_the_tenants_own_and_refuses_what_is_malformed() {
        written(hers, hers.detected(UUID.randomUUID()));
        written(hers, hers.dispensed(UUID.randomUUID(), "30", "2026-02-01", null));
        records.settled();
        for (String list : List.of("/work-items", "/refills-due")) {
            RunningRecords.request("elsewhere").get("/practitioners/{id}" + list, eva).then().statusCode(404)
                    .body("code", equalTo("practitioner-unknown"));
            refused(list + "?cursor=x", "cursor");
            refused(list + "?limit=0", "limit");
        }
        RunningRecords.request("elsewhere").get("/work-items").then().statusCode(200).body("items", empty());
        RunningRecords.request("elsewhere").get("/refills-due?before=2999-01-01").then().statusCode(200)
                .body("refills", empty());
        refused("/refills-due?before=soon", "before");
        refused("/refills-due?before=%2B999999999-01-01", "before");
        refused("/refills-due?before=2026-02-30", "before");
    }

    private void refused(String path, String field) {
        records.request().urlEncodingEnabled(false).get(path).then().statusCode(400)
                .body("errors[0].field", equalTo(field));
        records.request().urlEncodingEnabled(false).get("/practitioners/" + eva + path).then().statusCode(400)
                .body("errors[0].field", equalTo(field));
    }

    private void written(PrescriptionStory story, Object event) {
        records.written(story.id().value(), event);
    }
}
