package org.anamnesis.records.act;

import static org.anamnesis.records.Story.checkup;
import static org.anamnesis.records.Story.observed;
import static org.anamnesis.records.Story.registered;
import static org.anamnesis.records.Story.weight;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.UUID;
import org.anamnesis.api.checkup.CheckupFact;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.event.CheckupFactEnteredInError;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.records.ActStory;
import org.anamnesis.records.RunningRecords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActResourceTest {

    private final RunningRecords records = new RunningRecords();

    private final UUID patient = UUID.randomUUID();

    private final UUID checkup = UUID.randomUUID();

    private final UUID weight = UUID.randomUUID();

    private final UUID wrong = UUID.randomUUID();

    private final UUID procedure = UUID.randomUUID();

    private final UUID report = UUID.randomUUID();

    private final ActStory story = new ActStory(patient, checkup);

    @BeforeEach
    void begin() {
        records.written(patient, registered(patient, "Flórez", "Ana"));
        written(checkup(patient, checkup, null, "2026-02-02T12:00:00Z"));
        written(observed(patient, checkup, wrong, weight("700", "2026-02-03")));
        written(observed(patient, checkup, weight, weight("70", "2026-02-03")));
        written(story.procedure(procedure, "2026-02-01"));
        written(story.immunization(UUID.randomUUID(), "2026-02-02"));
        written(story.report(report, "2026-02-04", wrong, weight));
        records.settled();
    }

    @Test
    void lists_what_was_done_and_what_was_reported() {
        records.get("/patients/{id}/procedures", patient).body("procedures.id", contains(procedure.toString()))
                .body("procedures.checkupId", contains(checkup.toString()))
                .body("procedures.procedure.code.text", contains("Suture of wound"))
                .body("procedures.recordedBy", contains("nurse-1")).body("incomplete", equalTo(0));
        records.get("/patients/{id}/immunizations", patient)
                .body("immunizations.immunization.vaccine.coding[0].code", contains("140"))
                .body("immunizations.immunization.lotNumber", contains("L-1"));
        records.get("/patients/{id}/diagnostic-reports", patient)
                .body("reports[0].diagnosticReport.results", contains(wrong.toString(), weight.toString()))
                .body("reports[0].observations.id", contains(wrong.toString(), weight.toString()))
                .body("reports[0].observations.observation.value.quantity.value", contains(700, 70));
    }

    @Test
    void shows_them_in_the_checkup_and_on_the_timeline() {
        records.get("/patients/{id}/checkups/{checkup}", patient, checkup)
                .body("checkup.procedures.id", contains(procedure.toString()))
                .body("checkup.immunizations.immunization.lotNumber", contains("L-1"))
                .body("checkup.diagnosticReports.id", contains(report.toString()))
                .body("checkup.diagnosticReports[0].observations", nullValue()).body("checkup.acts", nullValue());
        records.get("/patients/{id}/timeline", patient)
                .body("entries.kind",
                        contains("patient.registered", "checkup.diagnostic-report-recorded",
                                "checkup.observation-recorded", "checkup.observation-recorded",
                                "checkup.started", "checkup.immunization-recorded", "checkup.procedure-recorded"))
                .body("entries[1].text", equalTo("Heavier than before.")).body("entries[5].code.text", equalTo("Flu"))
                .body("entries[6].code.text", equalTo("Suture of wound"))
                .body("entries[6].checkupId", equalTo(checkup.toString()));
    }

    @Test
    void strikes_one_fact() {
        error(CheckupFact.OBSERVATION, wrong, "slip");
        records.get("/patients/{id}/diagnostic-reports", patient)
                .body("reports[0].diagnosticReport.results", hasSize(2))
                .body("reports[0].observations.id", contains(weight.toString()));
        error(CheckupFact.DIAGNOSTIC_REPORT, report, "another panel");
        error(CheckupFact.PROCEDURE, procedure, "not done");
        records.get("/patients/{id}/diagnostic-reports", patient).body("reports", empty());
        records.get("/patients/{id}/procedures", patient).body("procedures", empty());
        records.get("/patients/{id}/immunizations", patient).body("immunizations", hasSize(1));
        records.get("/patients/{id}/checkups", patient).body("checkups[0].procedures", empty())
                .body("checkups[0].diagnosticReports", empty()).body("checkups[0].immunizations", hasSize(1));
        records.get("/patients/{id}/timeline", patient).body("entries.findAll { it.enteredInError }.kind",
                containsInAnyOrder("checkup.observation-recorded", "checkup.diagnostic-report-recorded",
                        "checkup.procedure-recorded"));
    }

    @Test
    void strikes_all_of_them_with_the_checkup() {
        error(CheckupFact.CHECKUP, checkup, "never took place");
        for (String list : List.of("procedures", "immunizations")) {
            records.get("/patients/{id}/" + list, patient).body(list, empty());
        }
        records.get("/patients/{id}/diagnostic-reports", patient).body("reports", empty());
        records.get("/patients/{id}/timeline", patient).body("entries.findAll { it.enteredInError }", hasSize(6));
    }

    @Test
    void pages_the_latest_first() {
        for (int day = 1; day <= 3; day++) {
            written(story.procedure(UUID.randomUUID(), "2025-01-0" + day));
            written(story.immunization(UUID.randomUUID(), "2025-01-0" + day));
            written(story.report(UUID.randomUUID(), "2025-01-0" + day, weight));
        }
        records.settled();
        pages("procedures", "procedures.procedure.performed.start");
        pages("immunizations", "immunizations.immunization.occurred");
        pages("diagnostic-reports", "reports.diagnosticReport.effective");
    }

    @Test
    void hides_another_tenants_lists_and_names_what_is_wrong() {
        for (String list : List.of("procedures", "immunizations", "diagnostic-reports")) {
            RunningRecords.request("elsewhere").get("/patients/{id}/" + list, patient).then().statusCode(404)
                    .body("code", equalTo("patient-unknown"));
            for (String wrongOne : List.of("cursor=x", "limit=201")) {
                records.request().get("/patients/{id}/" + list + "?" + wrongOne, patient).then().statusCode(400)
                        .body("code", equalTo("invalid-request"))
                        .body("errors[0].field", equalTo(wrongOne.substring(0, wrongOne.indexOf('='))));
            }
        }
    }

    private void pages(String list, String times) {
        String next = records.get("/patients/{id}/" + list + "?limit=2", patient).extract().path("next");
        records.get("/patients/{id}/" + list + "?limit=2&cursor=" + next, patient)
                .body(times, contains("2025-01-02", "2025-01-01")).body("next", nullValue());
    }

    private void error(CheckupFact fact, UUID id, String reason) {
        records.happened(checkup, new CheckupFactEnteredInError(new CheckupId(checkup), new PatientId(patient), fact,
                id, reason));
    }

    private void written(Object event) {
        records.written(checkup, event);
    }
}
