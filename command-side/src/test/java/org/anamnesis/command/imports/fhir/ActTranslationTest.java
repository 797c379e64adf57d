package org.anamnesis.command.imports.fhir;

import static org.anamnesis.command.imports.fhir.Clinic.command;
import static org.anamnesis.command.imports.fhir.Clinic.commands;
import static org.anamnesis.command.imports.fhir.Clinic.fullUrl;
import static org.anamnesis.command.imports.fhir.Clinic.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.anamnesis.api.checkup.CheckupFact;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.DiagnosticReport;
import org.anamnesis.api.checkup.Immunization;
import org.anamnesis.api.checkup.ImmunizationId;
import org.anamnesis.api.checkup.Performed;
import org.anamnesis.api.checkup.Procedure;
import org.anamnesis.api.checkup.ProcedureId;
import org.anamnesis.api.checkup.ProcedureStatus;
import org.anamnesis.api.checkup.command.MarkCheckupFactEnteredInError;
import org.anamnesis.api.checkup.command.RecordDiagnosticReport;
import org.anamnesis.api.checkup.command.RecordImmunization;
import org.anamnesis.api.checkup.command.RecordProcedure;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Quantity;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.anamnesis.command.imports.steps.Step.Phase;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.testing.TestIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActTranslationTest {

    @Test
    void a_procedure_is_an_act_of_its_encounter_s_checkup() {
        RecordProcedure colonoscopy = command(240, RecordProcedure.class);
        assertThat(colonoscopy.checkupId()).isEqualTo(new CheckupId(id("Encounter", 201)));
        assertThat(colonoscopy.procedureId()).isEqualTo(new ProcedureId(id("Procedure", 240)));
        assertThat(colonoscopy.procedure()).isEqualTo(new Procedure(
                CodeableConcept.of(Coding.SNOMED_CT, "73761001", "Colonoscopy"),
                new Performed(new ClinicalTime("2015-06-01T10:10:00+02:00"),
                        new ClinicalTime("2015-06-01T10:20:00+02:00")),
                CodeableConcept.of(Coding.SNOMED_CT, "38341003", "Hypertension"),
                List.of(CodeableConcept.of(Coding.SNOMED_CT, "71854001", "Colon structure")), text("Nothing found"),
                null, null, List.of(), null));
    }

    @Test
    void a_procedure_of_one_day_begins_and_ends_with_it() {
        ClinicalTime day = new ClinicalTime("2015-06-01");
        assertThat(command(241, RecordProcedure.class).procedure().performed()).isEqualTo(new Performed(day, day));
    }

    @Test
    void a_procedure_that_did_not_come_to_its_end_is_not_taken_for_done() {
        Procedure brokenOff = command(242, RecordProcedure.class).procedure();
        assertThat(brokenOff.performed().end()).isNull();
        assertThat(brokenOff.status()).isEqualTo(ProcedureStatus.STOPPED);
        Procedure underWay = command(243, RecordProcedure.class).procedure();
        assertThat(underWay.status()).isEqualTo(ProcedureStatus.IN_PROGRESS);
        assertThat(underWay.reason()).isEqualTo(text("A complaint"));
    }

    @Test
    void an_immunization_keeps_lot_site_route_and_dose() {
        RecordImmunization influenza = command(250, RecordImmunization.class);
        assertThat(influenza.immunizationId()).isEqualTo(new ImmunizationId(id("Immunization", 250)));
        assertThat(influenza.immunization()).isEqualTo(new Immunization(
                CodeableConcept.of("http://hl7.org/fhir/sid/cvx", "140",
                        "Influenza, seasonal, injectable, preservative free"),
                new ClinicalTime("2015-06-01T10:15:00+02:00"), "L-1",
                CodeableConcept.of(Coding.SNOMED_CT, "368208006", "Left upper arm"),
                CodeableConcept.of(Coding.SNOMED_CT, "78421000", "Intramuscular route"), Quantity.of("0.5", "mL"),
                null, null, null));
    }

    @Test
    void a_report_groups_its_observations_after_they_are_recorded() {
        DiagnosticReport panel = command(260, RecordDiagnosticReport.class).diagnosticReport();
        assertThat(panel.results()).containsExactly(observation(206), observation(205));
        assertThat(panel.category()).isEqualTo("LAB");
        assertThat(panel.conclusion()).isEqualTo("All is well");
        assertThat(steps(260).steps()).allSatisfy(step -> assertThat(step.phase()).isEqualTo(Phase.REPORTS)
                .isGreaterThan(steps(205).steps().getFirst().phase()));
        assertThat(command(262, RecordDiagnosticReport.class).diagnosticReport().effective())
                .as("when it was issued").isEqualTo(new ClinicalTime("2015-06-01T11:00:00.000+02:00"));
    }

    @Test
    void a_report_keeps_what_the_bundle_holds_of_its_observations() {
        assertThat(command(261, RecordDiagnosticReport.class).diagnosticReport().results())
                .containsExactly(observation(205), observation(207));
        assertThat(steps(261).omitted()).containsExactly(ImportRefusal.RESULT_UNRESOLVED);
    }

    @ParameterizedTest
    @CsvSource({"241, PROCEDURE, Procedure", "251, IMMUNIZATION, Immunization",
            "262, DIAGNOSTIC_REPORT, DiagnosticReport"})
    void what_was_entered_in_error_is_recorded_and_struck(int number, CheckupFact fact, String type) {
        assertThat(commands(number)).hasSize(2);
        MarkCheckupFactEnteredInError enteredInError = command(number, MarkCheckupFactEnteredInError.class);
        assertThat(enteredInError.fact()).isEqualTo(fact);
        assertThat(enteredInError.factId()).isEqualTo(id(type, number));
    }

    @ParameterizedTest
    @CsvSource({"244, PROCEDURE", "252, IMMUNIZATION", "264, DIAGNOSTIC_REPORT"})
    void what_was_not_done_is_struck_where_it_is_on_record_and_else_refused(int number, CheckupFact fact) {
        assertThat(commands(number)).hasSize(1);
        assertThat(command(number, MarkCheckupFactEnteredInError.class).fact()).isEqualTo(fact);
        assertThat(steps(number).unlessHeld().refusal()).isEqualTo(ImportRefusal.NOT_DONE);
    }

    @ParameterizedTest
    @CsvSource({"245, NOT_YET_BEGUN, status", "247, NO_ENCOUNTER, encounter", "248, NO_TIME, performed",
            "253, NO_ENCOUNTER, encounter", "254, STATUS_UNKNOWN, status", "263, NO_RESULTS, result",
            "265, NO_ENCOUNTER, encounter"})
    void refuses_what_is_no_act_of_a_checkup(int number, ImportRefusal why, String field) {
        assertThatThrownBy(() -> steps(number)).isInstanceOfSatisfying(CommandRefused.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(why);
            assertThat(refused.field()).isEqualTo(field);
        });
    }

    private static CodeableConcept text(String text) {
        return new CodeableConcept(List.of(), text);
    }

    private static ObservationId observation(int number) {
        return new ObservationId(id("Observation", number));
    }

    private static UUID id(String type, int number) {
        return TestIds.IDS.of("import", "t1", "", type, "id", Integer.toString(number));
    }
}
