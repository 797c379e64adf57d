package org.anamnesis.command.imports.fhir;

import static org.anamnesis.command.imports.fhir.OnePatient.resource;
import static org.anamnesis.command.imports.fhir.OnePatient.with;
import static org.anamnesis.command.imports.fhir.Translated.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anamnesis.api.checkup.command.CompleteCheckup;
import org.anamnesis.api.checkup.command.StartCheckup;
import org.anamnesis.api.observation.command.RecordStandaloneObservation;
import org.anamnesis.api.prescription.command.DispenseMedication;
import org.anamnesis.api.prescription.command.PrescribeMedication;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Entries that would put something on the wrong patient, or on the wrong prescription, or lose half of what they say. */
class MisleadingEntriesTest {

    private static final String ORDER = "urn:uuid:00000000-0000-4000-8000-00000000000a";
    private static final String OTHER = "urn:uuid:00000000-0000-4000-8000-00000000000b";

    @Test
    void an_allergy_in_an_encounter_of_somebody_else_is_refused() {
        assertThat(with(
                entry("urn:uuid:00000000-0000-4000-8000-0000000000f1",
                        "{'resourceType': 'Patient', 'name': [{'text': 'B'}]}"),
                entry("urn:uuid:00000000-0000-4000-8000-0000000000f2",
                        "{'resourceType': 'Encounter', 'status': 'finished',"
                                + " 'subject': {'reference': 'urn:uuid:00000000-0000-4000-8000-0000000000f1'}}"),
                OnePatient.allergy("'code': {'text': 'x'}, 'encounter': {'reference':"
                        + " 'urn:uuid:00000000-0000-4000-8000-0000000000f2'}"))
                .refusals()).containsExactly("AllergyIntolerance other-patient");
    }

    @Test
    void a_search_on_another_server_and_a_reference_of_another_type_mean_nobody() {
        String patient = entry("http://a.example/fhir/Patient/1", "{'resourceType': 'Patient', 'id': '1', 'name':"
                + " [{'text': 'A'}], 'identifier': [{'system': 'urn:x', 'value': '7'}]}");
        String fact = "{'resourceType': 'Condition', 'code': {'text': 'x'}, 'subject': {%s}}";
        assertThat(Translated.of(null, patient, entry("http://b.example/fhir/Condition/1", fact.formatted(
                "'reference': 'http://b.example/fhir/Patient?identifier=urn:x|7'"))).refusals())
                .containsExactly("Condition unresolved-reference subject");
        assertThat(Translated.of(null, patient, entry("http://a.example/fhir/Condition/1", fact.formatted(
                "'reference': 'http://a.example/fhir/Patient?identifier=urn:x|7'"))).refusals()).isEmpty();
        assertThat(Translated.of(null, patient, entry("http://a.example/fhir/Condition/1", fact.formatted(
                "'type': 'Group', 'reference': 'Patient/1'"))).refusals())
                .containsExactly("Condition unresolved-reference subject");
    }

    @Test
    void a_document_whose_composition_must_not_be_ignored_is_refused_whole() {
        assertThat(with(entry(OTHER, "{'resourceType': 'Composition', 'status': 'final', 'section':"
                + " [{'modifierExtension': [{'url': 'urn:x'}]}]}"), resource("Condition", "'code': {'text': 'x'}"))
                .refusals()).isNotEmpty().allSatisfy(why -> assertThat(why).contains("modifier-unknown"));
    }

    @Test
    void what_is_handed_over_is_of_one_prescription_and_lasts_weeks_as_well_as_days() {
        String orders = "'authorizingPrescription': [{'reference': '" + ORDER + "'}%s]";
        String dispense = "'status': 'completed', 'whenHandedOver': '2020', 'quantity': {'value': 1},";
        assertThat(with(order(ORDER), order(OTHER), resource("MedicationDispense", dispense
                + orders.formatted(", {'reference': '" + OTHER + "'}"))).refusals())
                .containsExactly("MedicationDispense unresolved-reference authorizingPrescription");
        Translated weeks = with(order(ORDER), resource("MedicationDispense", dispense
                + " 'daysSupply': {'value': 4, 'unit': 'weeks'}, " + orders.formatted("")));
        assertThat(weeks.commands(DispenseMedication.class).getFirst().dispense().daysSupply()).isEqualTo(28);
        Translated boxes = with(order(ORDER), resource("MedicationDispense", dispense
                + " 'daysSupply': {'value': 4, 'unit': 'boxes'}, " + orders.formatted("")));
        assertThat(boxes.resources().getLast().steps().leftOut()).containsEntry("MedicationDispense.daysSupply", 1L);
        for (String days : List.of("'comparator': '<', 'unit': 'd'", "'unit': 'days', 'code': 'wk'")) {
            assertThat(with(order(ORDER), resource("MedicationDispense", dispense + " 'daysSupply': {'value': 4, "
                    + days + "}, " + orders.formatted(""))).commands(DispenseMedication.class).getFirst().dispense()
                    .daysSupply()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "'medicationCodeableConcept': {'text': 'x'} | ",
            "'medicationCodeableConcept': {'text': 'y'} | Handed over: y",
            "'medicationReference': {'display': 'x'} | ",
            "'medicationReference': {'reference': '#m'}, 'contained': [{'resourceType': 'Medication', 'id': 'm', 'code':"
                    + " {'text': 'x'}, 'form': {'text': 'suppository'}}] | Handed over: x, suppository",
            "'medicationCodeableConcept': {'text': 'x', 'coding': [{'system': 'urn:a', 'code': '1'}]} | ",
            "'medicationReference': {'reference': '#m'}, 'contained': [{'resourceType': 'Medication', 'id': 'm', 'code':"
                    + " {'text': 'x'}, 'form': {'text': 'tablet'}, 'ingredient': [{'isActive': false, 'itemCodeableConcept':"
                    + " {'text': 'peanut oil'}}]}] | Handed over: x, tablet, also of peanut oil"})
    void what_was_handed_over_is_told_where_it_is_not_what_was_ordered(String medication, @Nullable String note) {
        String ordered = entry(ORDER, OnePatient.about("MedicationRequest", "subject", "'status': 'active', 'intent':"
                + " 'order', 'authoredOn': '2019', 'medicationReference': {'reference': '#m'}, 'contained': [{"
                + "'resourceType': 'Medication', 'id': 'm', 'code': {'text': 'x'}, 'form': {'text': 'tablet'}}]"));
        assertThat(with(ordered, dispense(medication)).commands(DispenseMedication.class).getFirst().dispense().note())
                .isEqualTo(note);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "'medicationReference': {'reference': 'Medication/none'} | unresolved-reference",
            "'medicationReference': {'reference': '#m'}, 'contained': [{'resourceType': 'Medication', 'id': 'm', 'code':"
                    + " {'text': 'x'}, 'status': 'entered-in-error'}] | medication-in-error"})
    void nothing_is_handed_over_of_which_nobody_can_tell_what_it_was(String medication, String reason) {
        assertThat(with(order(ORDER), dispense(medication)).refusals())
                .containsExactly("MedicationDispense " + reason + " medication");
    }

    @Test
    void a_medication_that_cannot_be_read_says_why_to_its_order() {
        assertThat(with(
                entry(OTHER, "{'resourceType': 'Medication', 'code': {'text': 'x'}, 'amount': {'numerator': {'value':"
                        + " 1, 'unit': 'g', 'code': 'mg', 'system': 'http://unitsofmeasure.org'}}}"),
                resource("MedicationRequest", "'status': 'active', 'intent': 'order', 'authoredOn': '2020',"
                        + " 'medicationReference': {'reference': '" + OTHER + "'}"))
                .refusals())
                .containsExactly("MedicationRequest unit-contradicts-code medication");
    }

    @Test
    void an_amount_in_words_stands_beside_one_in_numbers() {
        assertThat(with(resource("MedicationRequest", "'status': 'active', 'intent': 'order', 'authoredOn': '2020',"
                + " 'medicationReference': {'reference': '#m'}, 'contained': [{'resourceType': 'Medication', 'id': 'm',"
                + " 'ingredient': [{'itemCodeableConcept': {'text': 'Amoxi'}, 'strength': {'extension': [{'url':"
                + " 'https://fhir.kbv.de/StructureDefinition/KBV_EX_ERP_Medication_Ingredient_Amount', 'valueString': '250 mg"
                + " je Beutel'}], 'numerator': {'value': 500}, 'denominator': {'value': 1}}}]}]"))
                .commands(PrescribeMedication.class).getFirst().order().medication().text())
                .isEqualTo("Amoxi 500 (250 mg je Beutel)");
    }

    @Test
    void two_medications_of_one_name_are_neither() {
        String medication = entry(OTHER, "{'resourceType': 'Medication', 'code': {'text': '%s'}}");
        String order = resource("MedicationRequest", "'status': 'active', 'intent': 'order', 'authoredOn': '2020',"
                + " 'medicationReference': {'reference': '" + OTHER + "'}");
        assertThat(with(medication.formatted("x"), medication.formatted("y"), order).refusals())
                .containsExactly("MedicationRequest unresolved-reference medication");
        assertThat(with(medication.formatted("x"), medication.formatted("x"), order).refusals()).isEmpty();
    }

    @Test
    void a_reference_whose_number_is_somebody_elses_names_nobody() {
        String patient = "{'resourceType': 'Patient', 'name': [{'text': 'A'}], 'identifier': [{'system': 'urn:x', 'value':"
                + " '%s'}]}";
        String fact = entry(OTHER, "{'resourceType': 'Condition', 'code': {'text': 'x'}, 'subject': {'reference': '"
                + ORDER + "', 'identifier': {'system': 'urn:x', 'value': '%s'}}}");
        String[] patients = {entry(ORDER, patient.formatted("1")),
                entry("urn:uuid:00000000-0000-4000-8000-0000000000f1", patient.formatted("2"))};
        assertThat(Translated.of(null, patients[0], patients[1], fact.formatted("2")).refusals())
                .containsExactly("Condition unresolved-reference subject");
        assertThat(Translated.of(null, patients[0], patients[1], fact.formatted("1")).refusals()).isEmpty();
    }

    @Test
    void what_is_contained_is_of_the_same_patient_and_what_never_was_true_is_no_specimen() {
        String other = "urn:uuid:00000000-0000-4000-8000-0000000000f1";
        String observation = "'status': 'final', 'code': {'text': 'x'}, 'effectiveDateTime': '2020', 'valueString': 'v',"
                + " 'specimen': {'reference': '#s', 'display': 'blood'}, 'contained': [{'resourceType': 'Specimen', 'id':"
                + " 's', 'type': {'text': 'biopsy'}, %s}]";
        String bob = entry(other, "{'resourceType': 'Patient', 'name': [{'text': 'B'}]}");
        assertThat(
                with(bob, resource("Observation", observation.formatted("'subject': {'reference': '" + other + "'}")))
                        .refusals())
                .containsExactly("Observation other-patient");
        Translated error = with(resource("Observation", observation.formatted("'status': 'entered-in-error'")));
        assertThat(error.commands(RecordStandaloneObservation.class).getFirst().observation().specimen()).isNull();
        assertThat(error.resources().getLast().steps().omitted()).contains(ImportRefusal.SPECIMEN_UNRESOLVED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"ATND | true", "CON | true", "REF | false",
            "translator | false"})
    void who_only_refers_or_translates_holds_no_checkup(String type, boolean holds) {
        String encounter = entry(OTHER, OnePatient.about("Encounter", "subject", "'status': 'finished', 'participant':"
                + " [{'type': [{'coding': [{'code': '" + type + "'}]}], 'individual': {'reference': '" + ORDER
                + "'}}]"));
        Translated seen = with(entry(ORDER, "{'resourceType': 'Practitioner', 'name': [{'text': 'D'}]}"), encounter);
        assertThat(seen.commands(StartCheckup.class).getLast().practitionerId() != null).isEqualTo(holds);
        assertThat(seen.commands(CompleteCheckup.class).getLast().practitionerId()).as("nobody says who signed")
                .isNull();
        assertThat(seen.resources().getLast().steps().leftOut().containsKey("Encounter.participant.individual"))
                .isEqualTo(!holds);
    }

    @Test
    void what_an_animal_is_said_to_be_in_other_words_is_told() {
        Translated dog = Translated.of(null, entry(ORDER, "{'resourceType': 'Patient', 'name': [{'text': 'Rex'}],"
                + " 'extension': [{'url': 'http://hl7.org/fhir/StructureDefinition/patient-animal', 'extension': [{'url':"
                + " 'species', 'valueCodeableConcept': {'text': 'dog'}}, {'url': 'genderStatus', 'valueCodeableConcept':"
                + " {'text': 'neutered'}}, {'url': 'colour', 'valueString': 'red'}]}]}"));
        assertThat(dog.resources().getFirst().steps().leftOut()).containsOnlyKeys(
                "Patient.extension(http://hl7.org/fhir/StructureDefinition/patient-animal).extension(genderStatus)",
                "Patient.extension(http://hl7.org/fhir/StructureDefinition/patient-animal).extension()");
    }

    @Test
    void a_german_letter_beside_another_code_than_a_conditions_is_not_ignored() {
        String reason = "'status': 'active', 'intent': 'order', 'authoredOn': '2020', 'medicationCodeableConcept': {'text':"
                + " 'x'}, 'reasonCode': [{'coding': [{'code': 'C34', 'extension': [{'url':"
                + " 'http://fhir.de/StructureDefinition/icd-10-gm-diagnosesicherheit', 'valueCoding': {'code': '%s'}}]}]}]";
        assertThat(with(resource("MedicationRequest", reason.formatted("A"))).refusals())
                .containsExactly("MedicationRequest modifier-unknown extension");
        assertThat(with(resource("MedicationRequest", reason.formatted("G"))).refusals()).isEmpty();
    }

    @Test
    void nobody_is_treated_for_what_was_refuted_or_never_true() {
        String condition = entry(OTHER, OnePatient.about("Condition", "subject", "'code': {'text': 'Otitis'},"
                + " 'verificationStatus': {'coding': [{'code': '%s'}]}"));
        String order = resource("MedicationRequest", "'status': 'active', 'intent': 'order', 'authoredOn': '2020',"
                + " 'medicationCodeableConcept': {'text': 'x'}, 'reasonReference': [{'reference': '" + OTHER + "'}]");
        for (String status : List.of("refuted", "entered-in-error")) {
            Translated treated = with(condition.formatted(status), order);
            assertThat(treated.commands(PrescribeMedication.class).getFirst().order().reason()).isNull();
            assertThat(treated.resources().getLast().steps().omitted()).contains(ImportRefusal.REASON_UNRESOLVED);
        }
        assertThat(with(condition.formatted("confirmed"), order).commands(PrescribeMedication.class).getFirst().order()
                .reason()).isEqualTo(OnePatient.text("Otitis"));
    }

    @Test
    void strength_and_form_of_medication_with_a_name_are_noted() {
        String order = resource("MedicationRequest", "'status': 'active', 'intent': 'order', 'authoredOn': '2020',"
                + " 'medicationReference': {'reference': '#m'}, 'contained': [{'resourceType': 'Medication', 'id': 'm',"
                + " 'code': {'text': 'Morphine'}, 'form': {'text': 'solution'}, 'ingredient': [{'itemCodeableConcept':"
                + " {'text': 'Morphine sulfate'}, 'strength': {'numerator': {'value': 10, 'unit': 'mg'}, 'denominator':"
                + " {'value': 1, 'unit': 'mL'}}}]}]");
        assertThat(with(order).commands(PrescribeMedication.class).getFirst().order().note())
                .contains("Morphine sulfate 10 mg/1 mL, solution");
    }

    private static String dispense(String medication) {
        return resource("MedicationDispense",
                "'status': 'completed', 'whenHandedOver': '2020', 'quantity': {'value': 1},"
                        + " 'authorizingPrescription': [{'reference': '" + ORDER + "'}], " + medication);
    }

    private static String order(String url) {
        return entry(url, OnePatient.about("MedicationRequest", "subject", "'status': 'active', 'intent': 'order',"
                + " 'authoredOn': '2019', 'medicationCodeableConcept': {'text': 'x'}"));
    }
}
