package org.anamnesis.records.chart;

import static org.hamcrest.Matchers.hasItem;
import static org.anamnesis.records.Story.noneKnown;
import static org.anamnesis.records.PrescriptionStory.CLEAR;
import static org.anamnesis.records.PrescriptionStory.dosage;
import static org.anamnesis.records.PrescriptionStory.supply;
import static org.anamnesis.records.Story.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.NoneKnown.Subject;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.event.CareStatusEvent.DeathRecorded;
import org.anamnesis.api.prescription.AlertOverride;
import org.anamnesis.api.prescription.SafetyAlert.Severity;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionCompleted;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionHeld;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Warning;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.records.PrescriptionStory;
import org.anamnesis.records.RunningRecords;
import org.anamnesis.records.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class MedicationInChartTest {

    private static final LocalDate NEVER = LocalDate.of(2999, 1, 1);

    private final RunningRecords records = new RunningRecords();

    private final UUID patient = UUID.randomUUID();

    private final UUID eva = UUID.randomUUID();

    private final PrescriptionStory story = PrescriptionStory.of(patient, eva);

    @BeforeEach
    void begin() {
        records.happened(patient, registered(patient, "Flórez", "Ana"));
    }

    @Test
    void shows_the_medication_in_use_without_alarm_where_there_is_none() {
        happened(story.prescribed("2026-02-01"));
        records.get("/patients/{id}/chart", patient).body("medication.status", equalTo("list"))
                .body("medication.entries.id", contains(story.id().toString()))
                .body("medication.entries[0].terms.dosage.dose.unit", equalTo("{tablet}"))
                .body("medication.entries[0].prescriber.name", nullValue())
                .body("medication.entries[0].fillsLeft", equalTo(3)).body("alerts", empty());
        happened(new PrescriptionCompleted(story.id(), story.patientId()));
        records.get("/patients/{id}/chart", patient).body("medication.status", equalTo("none-recorded"));
    }

    @Test
    void warns_of_what_speaks_against_the_medication() {
        UUID issue = UUID.randomUUID();
        happened(story.prescribed("2026-02-01", null, null, null, story.unchecked("Grandmother's tea"), null,
                new Warning(Warning.Code.PRACTITIONER_UNKNOWN, "practitionerId")));
        records.get("/patients/{id}/chart", patient)
                .body("alerts.kind", contains("not-checked", "recorded-with-warnings"))
                .body("alerts.code.text", contains("Amoxicillin", "Amoxicillin"));
        happened(story.renewed("2026-03-01", NEVER, story.alerts(Severity.INFORMATION), null));
        records.get("/patients/{id}/chart", patient).body("alerts.kind", contains("recorded-with-warnings"));
        happened(story.renewed("2026-03-01", NEVER, story.alerts(Severity.LOW),
                new AlertOverride("watched", List.of("penicillins/1"))));
        happened(story.detected(issue));
        records.get("/patients/{id}/chart", patient)
                .body("alerts.kind", contains("medication-issue", "prescribed-over-alerts", "recorded-with-warnings"))
                .body("alerts[0].factId", equalTo(story.id().toString()))
                .body("medication.entries[0].openIssues.id", contains(issue.toString()));
        happened(story.mitigated(issue, eva));
        records.get("/patients/{id}/chart", patient)
                .body("alerts.kind", contains("prescribed-over-alerts", "recorded-with-warnings"));
        happened(story.error());
        records.get("/patients/{id}/chart", patient).body("alerts", empty());
    }

    @Test
    void says_in_one_line_how_orders_were_recorded() {
        Warning dosage = new Warning(Warning.Code.DOSAGE_MISSING, "order.dosage");
        Warning quantity = new Warning(Warning.Code.QUANTITY_MISSING, "order.supply");
        for (Warning[] warnings : List.of(new Warning[]{dosage}, new Warning[]{dosage, quantity},
                new Warning[]{quantity})) {
            PrescriptionStory one = PrescriptionStory.of(patient, null);
            records.written(one.id().value(), one.prescribed("2026-02-01", null, null, null, CLEAR, null, warnings));
        }
        records.settled();
        records.get("/patients/{id}/chart", patient).body("alerts.kind", contains("recorded-with-warnings"))
                .body("alerts.count", contains(3)).body("alerts[0].factId", nullValue())
                .body("alerts[0].warnings.code", containsInAnyOrder("DOSAGE_MISSING", "QUANTITY_MISSING"))
                .body("medication.entries.warnings.size()", equalTo(3));
    }

    @Test
    void shows_no_medication_and_nothing_against_it_once_the_patient_has_died() {
        happened(story.prescribed("2026-02-01", null, null, null, story.unchecked("Grandmother's tea"), null));
        records.happened(patient, noneKnown(patient, UUID.randomUUID(), Subject.MEDICATION, "2026-02-02"));
        records.get("/patients/{id}/chart", patient).body("alerts.kind", hasItem("contradiction"));
        String before = tag();
        records.happened(patient, new DeathRecorded(new PatientId(patient), new ClinicalTime("2026-03-01")));
        records.get("/patients/{id}/chart", patient).body("medication.status", equalTo("deceased"))
                .body("medication.entries", empty()).body("alerts.kind", contains("deceased"));
        assertThat(tag()).isNotEqualTo(before);
    }

    @Test
    void says_nothing_of_an_issue_of_what_is_no_longer_taken() {
        records.written(story.id().value(), story.prescribed("2026-02-01"));
        records.written(story.id().value(), story.detected(UUID.randomUUID()));
        happened(new PrescriptionCompleted(story.id(), story.patientId()));
        records.get("/patients/{id}/chart", patient).body("alerts", empty());
    }

    @Test
    void is_another_chart_after_everything_that_happens_to_a_prescription() {
        UUID issue = UUID.randomUUID();
        UUID dispense = UUID.randomUUID();
        List<Object> happenings = List.of(story.prescribed("2026-02-01"),
                story.dispensed(dispense, "30", "2026-02-01", null), story.errorOf(dispense),
                new PrescriptionHeld(story.id(), story.patientId(), "surgery"), story.detected(issue),
                story.mitigated(issue, eva), story.renewed("2026-03-01", NEVER, CLEAR, null), story.error());
        for (Object happening : happenings) {
            String before = tag();
            happened(happening);
            assertThat(tag()).as(happening.getClass().getSimpleName()).isNotEqualTo(before);
        }
    }

    @Test
    void is_another_chart_once_the_prescribers_name_is_known() {
        happened(story.prescribed("2026-02-01"));
        String before = tag();
        records.happened(eva, Story.practitioner(eva, "Haas", "Eva"));
        records.request().header("If-None-Match", before).get("/patients/{id}/chart", patient).then().statusCode(200)
                .body("medication.entries.prescriber.name", contains("Eva Haas"));
    }

    @Test
    void is_another_chart_once_a_prescription_expires() {
        happened(story.prescribed("2020-02-01", dosage(1), supply(), LocalDate.of(2021, 1, 1), CLEAR, null));
        records.get("/patients/{id}/chart", patient).body("medication.entries.expired", contains(true));
        assertThat(digest("2021-01-02")).isEqualTo(digest("2022-01-01")).isNotEqualTo(digest("2021-01-01"));
    }

    private String digest(String day) {
        ChartParts parts = new ChartParts(story.patientId(), LocalDate.parse(day));
        RunningRecords.app().getBean(JdbcTemplate.class).query(ChartSql.CHART, parts, records.tenant(), patient);
        return parts.chart(parts.linked(), new AsOf(null, 0), 0).version();
    }

    private String tag() {
        return records.get("/patients/{id}/chart", patient).extract().header("ETag");
    }

    private void happened(Object event) {
        records.happened(story.id().value(), event);
    }
}
