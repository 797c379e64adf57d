package org.anamnesis.command.imports;

import static org.anamnesis.command.RunningCommandSide.newTenant;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.anamnesis.command.imports.fhir.Clinic;
import org.junit.jupiter.api.Test;

/** What was done to a patient, from FHIR to the event store. */
class TreatmentImportTest {

    private final Importer importer = new Importer(newTenant());

    @Test
    void what_was_done_is_recorded_and_what_was_not_is_counted_with_a_reason() {
        JsonPath report = importer.imported(Clinic.treatment());
        assertThat(report.getString("state")).isEqualTo("completed");
        assertThat(report.getMap("imported")).isEqualTo(Map.of("Condition", 1, "DiagnosticReport", 3, "Encounter", 1,
                "Immunization", 2, "MedicationDispense", 2, "MedicationRequest", 7, "Observation", 3, "Patient", 1,
                "Practitioner", 1, "Procedure", 5));
        assertThat(report.getMap("notImported")).isEqualTo(Map.of("CarePlan", 1, "Goal", 1, "Medication", 1));
        assertThat(reasons(report, "refused")).containsExactly("DiagnosticReport no-encounter 1",
                "DiagnosticReport no-results 1", "DiagnosticReport not-done 1", "Immunization no-encounter 1",
                "Immunization not-done 1", "Immunization status-unknown 1", "MedicationDispense not-done 1",
                "MedicationDispense not-yet-begun 1", "MedicationDispense unresolved-reference 1",
                "MedicationDispense wrong-unit 1",
                "MedicationRequest invalid-content 1", "MedicationRequest no-time 1",
                "MedicationRequest not-an-order 3", "MedicationRequest status-unknown 1",
                "MedicationRequest unresolved-reference 1", "Procedure no-encounter 1", "Procedure no-time 1",
                "Procedure not-done 1", "Procedure not-yet-begun 1");
        assertThat(reasons(report, "incomplete")).containsExactly("DiagnosticReport result-unresolved 1",
                "DiagnosticReport time-of-issue 1", "MedicationRequest dosage-in-words 3",
                "MedicationRequest reason-unresolved 1");
    }

    @Test
    void what_history_does_not_say_of_a_medication_is_a_warning() {
        JsonPath report = importer.imported(Clinic.treatment());
        assertThat(report.getMap("recordedWithWarnings.byCode")).isEqualTo(
                Map.of("DOSAGE_INCOMPLETE", 1, "DOSAGE_MISSING", 3, "QUANTITY_MISSING", 5, "RESULT_MISSING", 1));
    }

    @Test
    void what_had_ended_is_not_held_against_what_came_later_but_what_the_patient_still_took_is() {
        JsonPath ended = importer.imported(Clinic.treatment());
        assertThat(ended.getMap("safety")).as("no all-clear, as other medication of the bundle was refused")
                .isEqualTo(Map.of("medications", 7, "alerts", Map.of(), "notChecked", 7));
        JsonPath stillTaken = new Importer(newTenant()).imported(Clinic.treatment()
                .replace("\"id\": \"210\", \"status\": \"stopped\"", "\"id\": \"210\", \"status\": \"active\""));
        assertThat(stillTaken.getMap("imported")).isEqualTo(ended.getMap("imported"));
        assertThat(stillTaken.getMap("safety.alerts")).isNotEmpty();
    }

    @Test
    void each_prescription_ends_before_the_next_in_time_is_checked() {
        importer.imported(Clinic.treatment());
        assertThat(importer.events()).extracting(event -> event.split(" ")[1])
                .containsSubsequence("checkup.diagnostic-report-recorded", "prescription.medication-prescribed",
                        "prescription.discontinued",
                        "prescription.medication-prescribed", "prescription.discontinued",
                        "prescription.medication-prescribed",
                        "prescription.medication-dispensed", "prescription.completed",
                        "prescription.medication-prescribed", "checkup.completed");
    }

    @Test
    void the_same_again_changes_nothing() {
        JsonPath first = importer.imported(Clinic.treatment());
        List<String> events = importer.events();
        JsonPath again = importer.imported(Clinic.treatment());
        assertThat(importer.events()).isEqualTo(events);
        assertThat(again.getInt("recorded")).isZero();
        assertThat(again.getInt("unchanged")).as("but for the four that the import itself struck")
                .isEqualTo(first.getInt("recorded") - 4);
        assertThat(again.getInt("safety.medications")).isZero();
        assertThat(again.getMap("imported")).isEqualTo(first.getMap("imported"));
        assertThat(again.getMap("refused")).isEqualTo(first.getMap("refused"));
        assertThat(again.getInt("differs.count")).isZero();
    }

    @Test
    void a_prescription_that_ended_since_is_ended_and_another_end_is_named_and_not_applied() {
        String active = Clinic.treatment();
        importer.imported(active);
        int events = importer.events().size();
        String completed = active.replace(
                "{\"resourceType\": \"MedicationRequest\", \"id\": \"216\", \"status\": \"active\"",
                "{\"resourceType\": \"MedicationRequest\", \"id\": \"216\", \"status\": \"completed\"");
        assertThat(importer.imported(completed).getInt("recorded")).isEqualTo(1);
        assertThat(importer.events()).hasSize(events + 1);
        JsonPath stopped = importer.imported(completed.replace("\"id\": \"212\", \"status\": \"completed\"",
                "\"id\": \"212\", \"status\": \"stopped\""));
        assertThat(reasons(stopped, "differs")).containsExactly("MedicationRequest prescription-completed 1");
        assertThat(importer.events()).hasSize(events + 1);
    }

    private static List<String> reasons(JsonPath report, String of) {
        return report.<Map<String, Object>>getList(of + ".reasons").stream().map(reason -> "%s %s %s".formatted(
                reason.get("resourceType"), reason.get("code"), reason.get("count"))).toList();
    }
}
