package org.anamnesis.command.imports.fhir;

import static org.anamnesis.command.imports.fhir.OnePatient.resource;
import static org.anamnesis.command.imports.fhir.OnePatient.text;
import static org.anamnesis.command.imports.fhir.OnePatient.with;
import static org.assertj.core.api.Assertions.assertThat;

import org.anamnesis.api.observation.Observation;
import org.anamnesis.api.observation.ObservationStatus;
import org.anamnesis.api.observation.command.RecordStandaloneObservation;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Quantity;
import org.anamnesis.api.value.Range;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an observation says is what is recorded, with all that changes its meaning. */
class ObservationTranslationTest {

    @ParameterizedTest
    @CsvSource({"preliminary, PRELIMINARY", "amended, AMENDED", "corrected, CORRECTED", "unknown, UNKNOWN"})
    void an_observation_that_is_not_just_final_says_so(String status, ObservationStatus expected) {
        assertThat(observation("'status': '" + status + "', 'valueString': 'x'").status()).isEqualTo(expected);
    }

    @Test
    void a_final_observation_needs_no_word_for_it() {
        Observation plain = observation("'status': 'final', 'valueString': 'x'");
        assertThat(plain.status()).isNull();
        assertThat(plain.standing()).isEqualTo(ObservationStatus.FINAL);
    }

    @ParameterizedTest
    @CsvSource({"registered, not-yet-begun", "'', status-unknown"})
    void what_is_no_result_gives_no_value(String status, String reason) {
        Translated refused = with(resource("Observation", "'status': '" + status + "', 'valueString': 'x',"
                + " 'code': {'text': 'x'}, 'effectiveDateTime': '2020'"));
        assertThat(refused.commands(RecordStandaloneObservation.class)).isEmpty();
        assertThat(refused.refusals()).containsExactly("Observation " + reason + " status");
    }

    @Test
    void an_observation_about_a_fetus_is_none_of_its_mother() {
        assertThat(with(resource("Observation", "'status': 'final', 'valueString': 'x', 'code': {'text': 'x'},"
                + " 'effectiveDateTime': '2020', 'focus': [{'display': 'Fetus'}]")).refusals())
                .containsExactly("Observation other-focus focus");
    }

    @Test
    void what_changes_the_meaning_of_a_value_is_kept() {
        Observation potassium = observation("""
                'status': 'final', 'valueQuantity': {'value': 7.1, 'system': 'http://unitsofmeasure.org',
                 'code': 'mmol/L'}, 'interpretation': [{'coding': [{'code': 'HH', 'display': 'Critical high'}]}],
                'note': [{'text': 'Sample haemolysed, result not valid'}, {'text': 'Repeat'}],
                'bodySite': {'text': 'left arm'}, 'method': {'text': 'ISE'}, 'specimen': {'display': 'Serum'},
                'device': {'display': 'Analyser'},
                'referenceRange': [{'low': {'value': 3.5, 'system': 'http://unitsofmeasure.org', 'code': 'mmol/L'},
                 'high': {'value': 5.1, 'system': 'http://unitsofmeasure.org', 'code': 'mmol/L'},
                 'appliesTo': [{'text': 'women'}], 'age': {'low': {'value': 18, 'code': 'a',
                 'system': 'http://unitsofmeasure.org'}}, 'text': '3.5 to 5.1'}]""");
        assertThat(potassium.interpretation()).singleElement()
                .satisfies(judged -> assertThat(judged.preferred().code()).isEqualTo("HH"));
        assertThat(potassium.note()).isEqualTo("Sample haemolysed, result not valid\nRepeat");
        assertThat(potassium.bodySite()).isEqualTo(text("left arm"));
        assertThat(potassium.method()).isEqualTo(text("ISE"));
        assertThat(potassium.specimen()).isEqualTo(text("Serum"));
        assertThat(potassium.device()).isEqualTo(text("Analyser"));
        assertThat(potassium.referenceRanges()).singleElement().satisfies(usual -> {
            assertThat(usual.low()).isEqualTo(Quantity.of("3.5", "mmol/L"));
            assertThat(usual.high()).isEqualTo(Quantity.of("5.1", "mmol/L"));
            assertThat(usual.appliesTo()).containsExactly(text("women"));
            assertThat(usual.age()).isEqualTo(new Range(Quantity.of("18", "a"), null));
            assertThat(usual.text()).isEqualTo("3.5 to 5.1");
        });
    }

    @Test
    void what_a_value_names_and_the_bundle_does_not_hold_is_said_in_the_report() {
        Translated told = with(resource("Observation", """
                'status': 'final', 'code': {'text': 'x'}, 'issued': '2020-01-01T10:00:00Z', 'valueString': 'y',
                'specimen': {'reference': 'Specimen/1'}, 'device': {'reference': 'Device/1'},
                'category': [{'text': 'laboratory'}, {'text': 'microbiology'}]"""));
        assertThat(told.resources()).last().satisfies(observation -> {
            assertThat(observation.steps().omitted()).containsExactly(ImportRefusal.TIME_OF_ISSUE,
                    ImportRefusal.SPECIMEN_UNRESOLVED, ImportRefusal.DEVICE_UNRESOLVED);
            assertThat(observation.steps().leftOut()).containsEntry("Observation.category", 2L);
        });
    }

    @Test
    void a_component_has_a_judgement_a_range_and_a_reason_of_its_own() {
        Observation pressure = observation("""
                'status': 'final', 'component': [{'code': {'text': 'systolic'}, 'valueInteger': 180,
                 'interpretation': [{'text': 'high'}], 'referenceRange': [{'text': 'below 140'}]},
                 {'code': {'text': 'diastolic'}, 'dataAbsentReason': {'text': 'not heard'}}]""");
        assertThat(pressure.components().get(0).interpretation()).containsExactly(text("high"));
        assertThat(pressure.components().get(0).referenceRanges().getFirst().text()).isEqualTo("below 140");
        assertThat(pressure.components().get(1).value()).isNull();
        assertThat(pressure.components().get(1).absentReason()).isEqualTo(text("not heard"));
    }

    @Test
    void the_reason_for_which_there_is_no_value_is_no_value() {
        Observation absent = observation("'status': 'final', 'dataAbsentReason': {'coding': [{'code': 'unknown'}]}");
        assertThat(absent.value()).isNull();
        assertThat(absent.absentReason().preferred().code()).isEqualTo("unknown");
    }

    @Test
    void a_value_keeps_its_kind() {
        assertThat(observation("'status': 'final', 'valueRatio': {'numerator': {'value': 1}, 'denominator':"
                + " {'value': 128}}").value().ratio().denominator()).isEqualTo(Quantity.of("128", "1"));
        assertThat(observation("'status': 'final', 'valueRange': {'low': {'value': 2}}").value().range().high())
                .isNull();
        assertThat(observation("'status': 'final', 'valueDateTime': '2020-03'").value().time())
                .isEqualTo(new ClinicalTime("2020-03"));
        assertThat(observation("'status': 'final', 'valueTime': '14:05:00'").value().timeOfDay())
                .isEqualTo("14:05:00");
        assertThat(observation("'status': 'final', 'valuePeriod': {'start': '2020', 'end': '2021'}").value().period()
                .end()).isEqualTo(new ClinicalTime("2021"));
        assertThat(observation("""
                'status': 'final', 'valueSampledData': {'origin': {'value': 0, 'unit': 'mV'}, 'period': 10,
                 'dimensions': 1, 'data': '1 2 E'}""").value().sampledData().data()).isEqualTo("1 2 E");
    }

    @ParameterizedTest
    @CsvSource({"mg, g", "mmol/L, umol/L", "h, d", "'%', 1", "mcg, mg", "µg, mg", "Mikrogramm, mg", "lbs, kg",
            "°F, Cel",
            "mmol/L, mg/dL", "'%', mmol/mol", "mIU/L, [IU]/L", "mL, mg", "tablet, mg", "mg, {tablet}", "weeks, d",
            "cc, L",
            "mEq, eq", "mg, MG", "µg/dL, mg/dL"})
    void a_unit_that_is_not_what_its_code_says_is_not_guessed_at(String unit, String code) {
        String quantity = "{'value': 5, 'unit': '%s', 'code': '%s', 'system': 'http://unitsofmeasure.org'}"
                .formatted(unit, code);
        assertThat(with(resource("Observation", "'status': 'final', 'code': {'text': 'x'}, 'effectiveDateTime': '2020',"
                + " 'valueQuantity': " + quantity)).refusals())
                .containsExactly("Observation unit-contradicts-code valueQuantity.unit");
        assertThat(with(resource("MedicationRequest", "'status': 'active', 'intent': 'order', 'authoredOn': '2020',"
                + " 'medicationCodeableConcept': {'text': 'x'}, 'dosageInstruction': [{'doseAndRate': [{'doseRange':"
                + " {'low': " + quantity + "}}]}]")).refusals())
                .containsExactly(
                        "MedicationRequest unit-contradicts-code dosageInstruction.doseAndRate.doseRange.low.unit");
    }

    @ParameterizedTest
    @CsvSource({"mm Hg, mm[Hg]", "C, Cel", "K/uL, 10*3/uL", "ml, mL", "lb, [lb_av]", "tablet, 1", "mcg, ug", "pH, [pH]",
            "Tablette, {tablet}", "beats per minute, /min", "IU/L, U/L", "units, {units}", "U, [iU]",
            "mEq/L, meq/L", "g/dl, g/dL", "year, a"})
    void a_unit_that_is_another_name_for_its_code_contradicts_nothing(String unit, String code) {
        assertThat(observation("'status': 'final', 'valueQuantity': {'value': 5, 'unit': '%s', 'code': '%s', 'system':"
                .formatted(unit, code) + " 'http://unitsofmeasure.org'}").value().quantity().unit()).isEqualTo(code);
    }

    private static Observation observation(String members) {
        return with(resource("Observation", "'code': {'text': 'x'}, 'effectiveDateTime': '2020', " + members))
                .commands(RecordStandaloneObservation.class).getFirst().observation();
    }
}
