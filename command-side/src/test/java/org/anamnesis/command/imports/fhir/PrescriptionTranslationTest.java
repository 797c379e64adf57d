package org.anamnesis.command.imports.fhir;

import static org.anamnesis.command.imports.fhir.Clinic.command;
import static org.anamnesis.command.imports.fhir.Clinic.commands;
import static org.anamnesis.command.imports.fhir.Clinic.fullUrl;
import static org.anamnesis.command.imports.fhir.Clinic.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.prescription.Dispense;
import org.anamnesis.api.prescription.Dosage;
import org.anamnesis.api.prescription.MedicationOrder;
import org.anamnesis.api.prescription.PrescriptionFact;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.prescription.PrescriptionRefusal;
import org.anamnesis.api.prescription.Supply;
import org.anamnesis.api.prescription.command.CompletePrescription;
import org.anamnesis.api.prescription.command.DiscontinuePrescription;
import org.anamnesis.api.prescription.command.DispenseMedication;
import org.anamnesis.api.prescription.command.HoldPrescription;
import org.anamnesis.api.prescription.command.MarkPrescriptionFactEnteredInError;
import org.anamnesis.api.prescription.command.PrescribeMedication;
import org.anamnesis.api.prescription.command.RecognizeActivePrescription;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Quantity;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.anamnesis.command.imports.steps.Step;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.testing.TestIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrescriptionTranslationTest {

    @Test
    void prescribes_what_was_ordered_and_for_what() {
        PrescribeMedication prescribe = command(216, PrescribeMedication.class);
        assertThat(prescribe.prescriptionId()).isEqualTo(id(216));
        assertThat(prescribe.practitionerId()).isEqualTo(new PractitionerId(
                TestIds.IDS.of("import", "t1", "Practitioner", "http://hl7.org/fhir/sid/us-npi", "541")));
        assertThat(prescribe.checkupId()).isEqualTo(
                new CheckupId(TestIds.IDS.of("import", "t1", "", "Encounter", "id", "201")));
        assertThat(prescribe.override()).isNull();
        assertThat(prescribe.order().medication())
                .isEqualTo(CodeableConcept.of(Coding.RXNORM, "243670", "Aspirin 81 MG Oral Tablet"));
        assertThat(prescribe.order().authored()).isEqualTo(new ClinicalTime("2016-02-01T09:00:00+01:00"));
        assertThat(prescribe.order().reason().coding()).extracting(Coding::code).containsExactly("22298006");
        assertThat(prescribe.order().reason().text()).contains("; ");
        assertThat(commands(216)).hasExactlyElementsOfTypes(PrescribeMedication.class,
                RecognizeActivePrescription.class);
        assertThat(steps(216).omitted()).containsExactly(ImportRefusal.DOSAGE_IN_WORDS);
    }

    @Test
    void several_instructions_are_kept_in_words() {
        assertThat(order(216).dosage()).isEqualTo(Dosage.inWords("One tablet in the morning; 1.0, once per day, "
                + "for 6 months, route: Oral route; Take with food\nthen: later two"));
    }

    @Test
    void a_supply_ends_with_the_last_day_of_its_validity() {
        assertThat(order(216).supply())
                .isEqualTo(new Supply(Quantity.of("30", "{tablet}"), 2, LocalDate.of(2016, 8, 31)));
        assertThat(order(212).supply()).isEqualTo(new Supply(Quantity.of("21", "{capsule}"), 0, null));
    }

    @Test
    void history_may_know_less_of_a_dosage_or_nothing() {
        assertThat(order(210).dosage()).isEqualTo(new Dosage(null, null, null, null, null, true, null, null,
                null, null, null));
        assertThat(order(210).supply()).isNull();
        assertThat(order(211).dosage()).isNull();
        assertThat(steps(210).omitted()).isEmpty();
    }

    @Test
    void what_a_dosage_says_beyond_the_records_parts_is_counted() {
        assertThat(order(212).dosage()).isEqualTo(
                Dosage.inWords("1 to 2, once every 8 hours, from 2013-01-01 until 2013-01-08"));
        assertThat(steps(212).omitted()).containsExactly(ImportRefusal.DOSAGE_IN_WORDS);
        assertThat(order(214).dosage()).isEqualTo(Dosage.inWords("BID, as needed for itching\nonce per day"));
        assertThat(steps(214).omitted()).containsExactly(ImportRefusal.DOSAGE_IN_WORDS,
                PrescriptionRefusal.QUANTITY_NOT_POSITIVE);
    }

    @Test
    void a_medication_may_be_contained_an_entry_or_only_named() {
        assertThat(order(212).medication().preferred().code()).isEqualTo("308182");
        assertThat(order(213).medication().preferred().code()).isEqualTo("197361");
        assertThat(order(214).medication()).isEqualTo(new CodeableConcept(List.of(), "Some ointment"));
    }

    @Test
    void a_prescription_ends_as_its_status_says() {
        assertThat(commands(210).getLast())
                .isEqualTo(new DiscontinuePrescription(id(210), patient(), "Stomach pain"));
        assertThat(commands(211).getLast()).isEqualTo(
                new DiscontinuePrescription(id(211), patient(), "Stopped in the record it was imported from"));
        assertThat(commands(212).getLast()).isEqualTo(new CompletePrescription(id(212), patient()));
        assertThat(commands(213).getLast())
                .isEqualTo(new HoldPrescription(id(213), patient(), "On hold in the record it was imported from"));
        assertThat(commands(214).getLast()).isEqualTo(
                new DiscontinuePrescription(id(214), patient(), "Cancelled in the record it was imported from"));
        assertThat(commands(215).getLast()).isEqualTo(new MarkPrescriptionFactEnteredInError(id(215), patient(),
                PrescriptionFact.PRESCRIPTION, id(215).value(), EnteredInError.REASON));
    }

    @Test
    void a_reason_that_is_nowhere_is_counted() {
        assertThat(order(215).reason()).isNull();
        assertThat(steps(215).omitted()).containsExactly(ImportRefusal.REASON_UNRESOLVED);
        assertThat(command(215, PrescribeMedication.class).checkupId()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"220, NOT_AN_ORDER, status", "221, NOT_AN_ORDER, intent", "222, STATUS_UNKNOWN, status",
            "223, NOT_AN_ORDER, doNotPerform", "224, UNRESOLVED_REFERENCE, medication", "225, NO_TIME, authoredOn",
            "231, UNRESOLVED_REFERENCE, authorizingPrescription", "232, NOT_YET_BEGUN, status"})
    void refuses_what_nobody_ordered_or_handed_over(int number, ImportRefusal why, String field) {
        assertThatThrownBy(() -> steps(number)).isInstanceOfSatisfying(CommandRefused.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(why);
            assertThat(refused.field()).isEqualTo(field);
        });
    }

    @Test
    void medication_handed_over_belongs_to_its_prescription() {
        DispenseMedication dispense = command(230, DispenseMedication.class);
        assertThat(dispense.prescriptionId()).isEqualTo(id(212));
        assertThat(dispense.dispense())
                .isEqualTo(new Dispense(Quantity.of("21", "{capsule}"), new ClinicalTime("2013-01-02"), 7, null));
        assertThat(command(234, DispenseMedication.class).dispense().daysSupply()).isNull();
        assertThat(command(234, MarkPrescriptionFactEnteredInError.class).fact()).isEqualTo(PrescriptionFact.DISPENSE);
    }

    @Test
    void each_prescription_is_over_before_the_next_in_time_begins() {
        List<Object> inTurn = Stream.of(216, 230, 210, 212, 234, 211)
                .flatMap(number -> steps(number).steps().stream())
                .sorted(Comparator.comparing(Step::sequence)).map(Step::command).toList();
        assertThat(inTurn).hasExactlyElementsOfTypes(PrescribeMedication.class, DiscontinuePrescription.class,
                PrescribeMedication.class, DiscontinuePrescription.class,
                PrescribeMedication.class, DispenseMedication.class, CompletePrescription.class,
                PrescribeMedication.class, DispenseMedication.class, MarkPrescriptionFactEnteredInError.class,
                RecognizeActivePrescription.class);
        assertThat(inTurn).filteredOn(PrescribeMedication.class::isInstance)
                .extracting(prescribe -> ((PrescribeMedication) prescribe).prescriptionId())
                .containsExactly(id(211), id(210), id(212), id(216));
    }

    private static MedicationOrder order(int number) {
        return command(number, PrescribeMedication.class).order();
    }

    private static PrescriptionId id(int number) {
        return new PrescriptionId(
                TestIds.IDS.of("import", "t1", "", "MedicationRequest", "id", Integer.toString(number)));
    }

    private static PatientId patient() {
        return new PatientId(
                TestIds.IDS.of("import", "t1", "", "Patient", "id", "200"));
    }
}
