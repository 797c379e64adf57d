package org.anamnesis.command.imports.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.anamnesis.api.RefusalCode;
import org.anamnesis.api.prescription.Dosage;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.anamnesis.plumbing.serialization.EventJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What FHIR's dosage instructions become: all of one in parts, or all of them in words, and never a part alone. */
class DosageTranslationTest {

    private static final String TABLET = """
            'doseAndRate': [{'doseQuantity': {'value': 1, 'unit': 'tablet', 'code': '{tablet}',
             'system': 'http://unitsofmeasure.org'}}]""";
    private static final String ONE = "'dose':{'value':1,'unit':'{tablet}'}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    'frequency': 3, 'period': 1, 'periodUnit': 'd' | 'frequency':3,'period':{'value':1,'unit':'d'}
                    'period': 8, 'periodUnit': 'h' | 'frequency':1,'period':{'value':8,'unit':'h'}
                    'frequency': 1, 'period': 1, 'periodUnit': 'wk', 'dayOfWeek': ['mon'] | 'frequency':1,'period':{'value':1,'unit':'wk'},'dayOfWeek':['mon']
                    'frequency': 1, 'period': 1, 'periodUnit': 'd', 'dayOfWeek': ['mon'] | 'frequency':1,'period':{'value':1,'unit':'wk'},'dayOfWeek':['mon']
                    'frequency': 2, 'period': 1, 'periodUnit': 'd', 'dayOfWeek': ['mon', 'thu'] | 'frequency':4,'period':{'value':1,'unit':'wk'},'dayOfWeek':['mon','thu']
                    'frequency': 2, 'period': 1, 'periodUnit': 'wk', 'dayOfWeek': ['mon', 'thu'] | 'frequency':2,'period':{'value':1,'unit':'wk'},'dayOfWeek':['mon','thu']
                    'timeOfDay': ['08:00:00', '20:00:00'] | 'frequency':2,'period':{'value':1,'unit':'d'},'timeOfDay':['08:00:00','20:00:00']
                    'timeOfDay': ['08:00:00'], 'dayOfWeek': ['sat', 'sun'] | 'frequency':2,'period':{'value':1,'unit':'wk'},'dayOfWeek':['sat','sun'],'timeOfDay':['08:00:00']
                    'frequency': 2, 'period': 1, 'periodUnit': 'd', 'when': ['MORN', 'EVE'] | 'frequency':2,'period':{'value':1,'unit':'d'},'when':['MORN','EVE']
                    'frequency': 3, 'period': 1, 'periodUnit': 'd', 'when': ['AC'] | 'frequency':3,'period':{'value':1,'unit':'d'},'when':['AC']
                    'frequency': 1, 'period': 1, 'periodUnit': 'wk', 'when': ['MORN.early'] | 'frequency':1,'period':{'value':1,'unit':'wk'},'when':['MORN.early']
                    'frequency': 1, 'period': 1, 'periodUnit': 'd', 'count': 5 | 'frequency':1,'period':{'value':1,'unit':'d'},'count':5
                    """)
    void a_timing_that_is_understood_is_kept_with_its_days_and_times(String repeat, String timing) {
        kept("'timing': {'repeat': {%s}}, %s".formatted(repeat, TABLET), "{%s,'timing':{%s}}".formatted(ONE, timing));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                            'frequency': 1, 'frequencyMax': 2, 'period': 1, 'periodUnit': 'd' | 1 to 2 times per day
                            'frequency': 1, 'period': 4, 'periodMax': 6, 'periodUnit': 'h' | once every 4 to 6 hours
                            'frequencyMax': 4, 'period': 1, 'periodUnit': 'd' | up to 4 times per day
                            'dayOfWeek': ['mon'] | on Monday
                            'frequency': 1, 'period': 1, 'periodUnit': 'wk', 'dayOfWeek': ['mon', 'thu'] | once per week on Monday, Thursday
                            'frequency': 1, 'period': 1, 'periodUnit': 'd', 'when': ['MORN', 'EVE'] | once per day, in the morning and in the evening
                            'frequency': 1, 'period': 2, 'periodUnit': 'd', 'dayOfWeek': ['mon'] | once every 2 days on Monday
                            'frequency': 3, 'period': 1, 'periodUnit': 'd', 'timeOfDay': ['08:00:00'] | 3 times per day, at 08:00:00
                            'frequency': 1, 'period': 1, 'periodUnit': 'd', 'when': ['ACM'], 'offset': 30 | once per day, 30 minutes before breakfast
                            'frequency': 1, 'period': 1, 'periodUnit': 'd', 'when': ['MORN'], 'offset': 30 | once per day, in the morning (30 minutes off)
                            'frequency': 1, 'period': 1, 'periodUnit': 'd', 'duration': 30, 'durationMax': 60, 'durationUnit': 'min' | once per day, each lasting 30 to 60 minutes
                            'frequency': 1, 'period': 1, 'periodUnit': 'd', 'count': 3, 'countMax': 5 | once per day, 3 to 5 times in all
                            'frequency': 1, 'period': 1, 'periodUnit': 'd', 'boundsRange': {'low': {'value': 5, 'unit': 'd', 'code': 'd'}, 'high': {'value': 7, 'unit': 'd', 'code': 'd'}} | once per day, for 5 to 7 days
                            'frequency': 1, 'period': 1, 'periodUnit': 'd', 'boundsPeriod': {'start': '2024-02-01', 'end': '2024-01-01'} | once per day, from 2024-02-01 until 2024-01-01
                            'frequency': 0, 'period': 1, 'periodUnit': 'd' | 0 times per day
                            'frequency': 2 | 2 times
                    '_frequency': {'extension': [{'url': 'urn:x', 'valueCode': 'unknown'}]}, 'period': 1, 'periodUnit': 'd' | not known how often per day
                    'frequency': 1, 'period': 1, 'periodUnit': 'd', 'timeOfDay': ['24:30'] | once per day, at 24:30
                            'when': ['HS'] | before going to sleep
                            """)
    void a_timing_that_says_more_or_contradicts_itself_is_put_into_words(String repeat, String words) {
        inWords("'timing': {'repeat': {%s}}, %s".formatted(repeat, TABLET), "1 tablet, " + words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    'coding': [{'system': 'http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation', 'code': 'BID'}] | 'frequency':2,'period':{'value':1,'unit':'d'}
                    'coding': [{'system': 'http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation', 'code': 'WK'}] | 'frequency':1,'period':{'value':1,'unit':'wk'}
                    'coding': [{'system': 'http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation', 'code': 'QOD'}] | 'frequency':1,'period':{'value':2,'unit':'d'}
                    'coding': [{'system': 'http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation', 'code': 'BED'}] | 'frequency':1,'period':{'value':1,'unit':'d'},'when':['HS']
                    """)
    void an_abbreviation_of_hl7_is_understood(String code, String timing) {
        kept("'timing': {'code': {%s}}, %s".formatted(code, TABLET), "{%s,'timing':{%s}}".formatted(ONE, timing));
    }

    @Test
    void a_maximum_in_another_unit_is_held_against_the_dose_too() {
        inWords("'timing': {'repeat': {'frequency': 1, 'period': 4, 'periodUnit': 'h'}}, 'doseAndRate': [{'doseQuantity':"
                + " {'value': 1, 'code': 'g', 'system': 'http://unitsofmeasure.org'}}], 'maxDosePerPeriod': {'numerator':"
                + " {'value': 4000, 'code': 'mg', 'system': 'http://unitsofmeasure.org'}, 'denominator': {'value': 24,"
                + " 'code': 'h', 'system': 'http://unitsofmeasure.org'}}",
                "1 g, once every 4 hours, at most 4000 mg per 24 hours");
    }

    @Test
    void each_of_several_doses_says_of_which_kind_it_is() {
        inWords("'doseAndRate': [{'type': {'text': 'Calculated'}, 'doseQuantity': {'value': 437.5, 'unit': 'mg'}},"
                + " {'type': {'text': 'Ordered'}, 'doseQuantity': {'value': 10, 'unit': 'mg/kg'}}]",
                "Calculated: 437.5 mg, Ordered: 10 mg/kg");
    }

    @Test
    void what_other_codes_of_the_timing_say_stands_beside_what_the_abbreviation_says() {
        kept("'timing': {'code': {'coding': [{'system': 'urn:own', 'code': 'x', 'display': 'twice a week'}, "
                + "{'system': 'http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation', 'code': 'BID'}]}}, " + TABLET,
                "{'text':'twice a week'," + ONE + ",'timing':{'frequency':2,'period':{'value':1,'unit':'d'}}}");
        inWords("'timing': {'code': {'coding': [{'code': 'BID'}, {'display': 'daily'}]}}, " + TABLET,
                "1 tablet, BID / daily");
    }

    @Test
    void a_code_that_is_not_known_or_says_something_else_than_the_rest_is_put_into_words() {
        inWords("'timing': {'code': {'text': 'BID'}}, " + TABLET, "1 tablet, BID");
        inWords("'timing': {'code': {'text': 'once a week'}, 'repeat': {'frequency': 1, 'period': 1, 'periodUnit': 'd'}}, "
                + TABLET, "1 tablet, once a week, once per day");
        inWords("'timing': {'code': {'coding': [{'system': 'http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation', "
                + "'code': 'WK'}]}, 'repeat': {'frequency': 1, 'period': 1, 'periodUnit': 'd'}}, " + TABLET,
                "1 tablet, WK, once per day");
        kept("'timing': {'code': {'text': 'twice', 'coding': [{'system': 'http://terminology.hl7.org/CodeSystem/"
                + "v3-GTSAbbreviation', 'code': 'BID'}]}, 'repeat': {'frequency': 2, 'period': 1.0, 'periodUnit': 'd'}}, "
                + TABLET, "{'text':'twice'," + ONE + ",'timing':{'frequency':2,'period':{'value':1.0,'unit':'d'}}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    'doseRange': {'low': {'value': 1, 'unit': 'tablet'}, 'high': {'value': 2, 'unit': 'tablet'}} | 1 to 2 tablet
                    'doseQuantity': {'value': 10, 'comparator': '<', 'code': 'mg', 'system': 'http://unitsofmeasure.org'} | < 10 mg
                    'rateRatio': {'numerator': {'value': 100, 'unit': 'mL'}, 'denominator': {'value': 1, 'code': 'h'}} | at a rate of 100 mL per 1 hour
                    'doseQuantity': {'value': 500, 'unit': 'mL'}, 'rateQuantity': {'value': 50, 'unit': 'mL/h'} | 500 mL at a rate of 50 mL/h
                    'rateRange': {'low': {'value': 1, 'unit': 'L/min'}, 'high': {'value': 2, 'unit': 'L/min'}} | at a rate of 1 to 2 L/min
                    'type': {'coding': [{'code': 'calculated', 'display': 'Calculated'}]}, 'doseQuantity': {'value': 5, 'code': 'mg', 'system': 'http://unitsofmeasure.org'} | Calculated: 5 mg
                    'doseQuantity': {'value': 1, 'system': 'http://snomed.info/sct', 'code': '415215001'} | 1 415215001
                    'doseQuantity': {'value': 2, 'unit': 'Stück', 'system': 'http://unitsofmeasure.org', 'code': '1'} | 2 Stück
                    """)
    void a_dose_that_is_no_exact_amount_is_put_into_words(String dose, String words) {
        inWords("'doseAndRate': [{%s}], 'route': {'text': 'oral'}".formatted(dose), words + ", route: oral");
    }

    @Test
    void a_unit_of_another_system_is_kept_in_its_words() {
        kept("'doseAndRate': [{'doseQuantity': {'value': 1, 'unit': 'puff', 'system': 'http://snomed.info/sct', "
                + "'code': '415215001'}}]", "{'dose':{'value':1,'unit':'puff'}}");
    }

    @Test
    void weekly_is_never_daily() {
        kept("""
                'text': '10 mg', 'doseAndRate': [{'doseQuantity': {'value': 10, 'unit': 'mg', 'code': 'mg', 'system': 'http://unitsofmeasure.org'}}],
                'route': {'text': 'oral'}, 'timing': {'repeat': {'frequency': 1, 'period': 1, 'periodUnit': 'd',
                'dayOfWeek': ['mon']}}, 'maxDosePerPeriod': {'numerator': {'value': 10, 'unit': 'mg', 'code': 'mg', 'system': 'http://unitsofmeasure.org'},
                'denominator': {'value': 1, 'unit': 'wk', 'code': 'wk'}}""",
                """
                        {'text':'10 mg','dose':{'value':10,'unit':'mg'},'route':{'coding':[],'text':'oral'},'timing':{\
                        'frequency':1,'period':{'value':1,'unit':'wk'},'dayOfWeek':['mon']},'maximumDose':{'dose':{\
                        'value':10,'unit':'mg'},'period':{'value':1,'unit':'wk'}}}""");
    }

    @Test
    void a_dose_that_comes_to_more_than_its_own_maximum_is_put_into_words() {
        String weekly = "'maxDosePerPeriod': {'numerator': {'value': 10, 'code': 'mg', 'system': 'http://unitsofmeasure.org'}, 'denominator': {'value': 1, "
                + "'code': 'wk'}}, 'timing': {'repeat': {'frequency': 1, 'period': 1, 'periodUnit': 'd'}}";
        String dose = "'doseAndRate': [{'doseQuantity': {'value': %s, 'code': 'mg', 'system': 'http://unitsofmeasure.org'}}], ";
        inWords(dose.formatted(10) + weekly, "10 mg, once per day, at most 10 mg per 1 week");
        kept(dose.formatted(10) + "'asNeededBoolean': true, " + weekly, """
                {'dose':{'value':10,'unit':'mg'},'timing':{'frequency':1,'period':{'value':1,'unit':'d'}},\
                'asNeeded':true,'maximumDose':{'dose':{'value':10,'unit':'mg'},'period':{'value':1,'unit':'wk'}}}""");
        inWords(dose.formatted(20) + "'asNeededBoolean': true, " + weekly,
                "20 mg, once per day, as needed, at most 10 mg per 1 week");
    }

    @Test
    void keeps_bounds_site_method_what_it_is_needed_for_and_the_authors_words() {
        kept("""
                'sequence': 1, 'additionalInstruction': [{'text': 'Shake'}], 'patientInstruction': 'One drop',
                'asNeededCodeableConcept': {'text': 'itching'}, 'site': {'text': 'left eye'}, 'method': {'text': 'drop'},
                'timing': {'repeat': {'boundsPeriod': {'start': '2024-02-01'}, 'frequency': 2, 'period': 1,
                'periodUnit': 'd'}}""",
                """
                        {'text':'Shake; One drop','timing':{'frequency':2,'period':{'value':1,'unit':'d'}},'asNeeded':true,\
                        'asNeededFor':{'coding':[],'text':'itching'},'bounds':{'start':'2024-02-01'},\
                        'site':{'coding':[],'text':'left eye'},'method':{'coding':[],'text':'drop'}}""");
    }

    @Test
    void everything_that_is_said_is_in_the_words() {
        inWords("""
                'text': 'As told', 'additionalInstruction': [{'text': 'With food'}], 'patientInstruction': 'Not at night',
                'asNeededCodeableConcept': {'coding': [{'code': 'p', 'display': 'pain'}]}, 'site': {'text': 'arm'},
                'route': {'text': 'oral'}, 'method': {'text': 'swallow'}, 'timing': {'event': ['2024-05-01', '2024-05-08'],
                'repeat': {'boundsDuration': {'value': 7, 'unit': 'd', 'code': 'd'}}},
                'maxDosePerPeriod': {'numerator': {'value': 4, 'unit': 'g'}, 'denominator': {'value': 1, 'code': 'd'}},
                'maxDosePerAdministration': {'value': 1, 'unit': 'g'}, 'maxDosePerLifetime': {'value': 400, 'unit': 'g'}, """
                + TABLET,
                """
                        As told; 1 tablet, on 2024-05-01, 2024-05-08, for 7 days, as needed for pain, site: arm, route: oral, \
                        method: swallow, at most 4 g per 1 day, at most 1 g at a time, at most 400 g in a lifetime; With food; \
                        Not at night""");
    }

    @Test
    void several_instructions_stand_in_their_order_as_words() {
        assertThat(all("{'sequence': 2, 'text': '20 mg'}, {'sequence': 1, 'text': '40 mg'}, "
                + "{'sequence': 2, 'text': 'and water'}"))
                .isEqualTo(Dosage.inWords("40 mg\nthen: 20 mg\nand: and water"));
        assertThat(all("{'text': 'one in the morning'}, {'text': 'two at night'}"))
                .isEqualTo(Dosage.inWords("one in the morning\ntwo at night"));
    }

    @Test
    void nothing_said_is_no_dosage() {
        assertThat(all("")).isNull();
        assertThat(all("{'sequence': 1}")).isNull();
    }

    private static void kept(String instruction, String dosage) {
        var omitted = new ArrayList<RefusalCode>();
        Dosage kept = MadeOrder.of("'dosageInstruction': [{%s}]".formatted(instruction), omitted::addAll).dosage();
        assertThat(EventJson.write(kept)).isEqualTo(dosage.replace('\'', '"'));
        assertThat(kept.timing() == null || kept.timing().isOnItsDays() && kept.timing().isAtItsTimes()).isTrue();
        assertThat(omitted).isEmpty();
    }

    private static void inWords(String instruction, String words) {
        var omitted = new ArrayList<RefusalCode>();
        Dosage dosage = MadeOrder.of("'dosageInstruction': [{%s}]".formatted(instruction), omitted::addAll).dosage();
        assertThat(dosage).isEqualTo(Dosage.inWords(words));
        assertThat(omitted).containsExactly(ImportRefusal.DOSAGE_IN_WORDS);
    }

    private static Dosage all(String instructions) {
        return MadeOrder.of("'dosageInstruction': [%s]".formatted(instructions), List::size).dosage();
    }
}
