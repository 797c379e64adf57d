package org.anamnesis.command.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.anamnesis.api.observation.Observation;
import org.anamnesis.api.observation.ObservationComponent;
import org.anamnesis.api.observation.ObservationValue;
import org.anamnesis.api.observation.ReferenceRange;
import org.anamnesis.api.observation.SampledData;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Quantity;
import org.anamnesis.api.value.Range;
import org.anamnesis.api.value.Ratio;
import org.anamnesis.api.value.Warning;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.metadata.Origin;
import org.anamnesis.plumbing.ucum.Ucum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlausibilityTest {

    @ParameterizedTest(name = "{1} {2}")
    @CsvSource({"29463-7, 2.2, [lb_av]", "29463-7, 154, [lb_av]", "4548-4, 6.5, %", "4548-4, 48, mmol/mol",
            "2823-3, 4.1, mmol/L", "2823-3, 4.1, meq/L", "4544-3, 42, %", "4544-3, 0.42, L/L",
            "8867-4, 62, {beats}/min",
            "9279-1, 14, {breaths}/min", "6690-2, 5200, {cells}/uL", "59408-5, 0.97, 1",
            "39156-5, 0.035, [lb_av]/[in_i]2"})
    void finds_nothing_in_what_is_usual_in_any_unit_that_is_in_use(String code, String value, String unit) {
        assertThat(warnings(code, value, unit)).isEmpty();
    }

    @ParameterizedTest(name = "{1} {2}")
    @CsvSource({"29463-7, 0.15, [lb_av], IMPOSSIBLE_VALUE", "29463-7, 0.5, [lb_av], IMPLAUSIBLE_VALUE",
            "4548-4, 48, %, IMPOSSIBLE_VALUE", "4548-4, 4.8, mmol/mol, IMPLAUSIBLE_VALUE",
            "2823-3, 41, meq/L, IMPOSSIBLE_VALUE", "4544-3, 42, L/L, IMPOSSIBLE_VALUE",
            "6690-2, 5.2, {cells}/uL, IMPLAUSIBLE_VALUE", "29463-7, 70, cm, WRONG_DIMENSION",
            "2345-7, 5.5, mmol/L, WRONG_DIMENSION", "6690-2, 5, mmol/L, WRONG_DIMENSION",
            "8310-5, 37, C, WRONG_DIMENSION", "29463-7, 70, kgs, UNIT_NOT_UCUM"})
    void finds_the_slip_in_any_unit_that_is_in_use(String code, String value, String unit, Warning.Code warning) {
        assertThat(warnings(code, value, unit)).containsExactly(warning);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({"4548-4, mmol/mol{Hb}", "718-7, g/dL{wet}", "2823-3, mosm/L"})
    void leaves_alone_what_is_of_the_dimension_but_of_a_kind_without_limits(String code, String unit) {
        assertThat(warnings(code, "100000", unit)).isEmpty();
    }

    @Test
    void every_limit_is_in_a_unit_and_ascends() {
        assertThat(Limits.BY_CODE).hasSizeGreaterThan(30);
        assertThat(Limits.BY_CODE.values()).flatMap(lines -> lines).allSatisfy(limits -> {
            assertThat(Ucum.isUnit(limits.unit())).as(limits.unit()).isTrue();
            assertThat(List.of(limits.impossibleBelow(), limits.implausibleBelow(), limits.implausibleAbove(),
                    limits.impossibleAbove())).isSorted();
        });
    }

    @Test
    void judges_both_bounds_of_a_range_and_that_they_are_in_order() {
        assertThat(judged(ObservationValue.of(new Range(Quantity.of("36", "Cel"), Quantity.of("99", "[degF]")))))
                .isEmpty();
        assertThat(judged(ObservationValue.of(new Range(Quantity.of("38", "Cel"), Quantity.of("99", "[degF]")))))
                .containsExactly(new Warning(Warning.Code.RANGE_REVERSED, "value.range"));
        assertThat(judged(ObservationValue.of(new Range(Quantity.of("36", "kg"), Quantity.of("370", "Cel")))))
                .containsExactly(new Warning(Warning.Code.WRONG_DIMENSION, "value.range.low.unit"),
                        new Warning(Warning.Code.IMPOSSIBLE_VALUE, "value.range.high.value"));
    }

    @Test
    void judges_the_parts_of_a_ratio_and_what_was_sampled() {
        assertThat(judged(ObservationValue.of(new SampledData(Quantity.of("0", "odd"), BigDecimal.TEN, null, null, null,
                1, "1 2")))).containsExactly(new Warning(Warning.Code.UNIT_NOT_UCUM, "value.sampledData.origin.unit"));
        assertThat(judged(ObservationValue.of(new Ratio(Quantity.of("1", "1"), Quantity.of("0", "odd")))))
                .containsExactly(new Warning(Warning.Code.UNIT_NOT_UCUM, "value.ratio.denominator.unit"));
        assertThat(judged(ObservationValue.of(new Ratio(Quantity.of("1", "1"), Quantity.of("0", "1")))))
                .containsExactly(new Warning(Warning.Code.IMPOSSIBLE_VALUE, "value.ratio.denominator.value"));
    }

    @Test
    void judges_what_is_usual_by_its_units_alone() {
        ReferenceRange usual = new ReferenceRange(Quantity.of("36", "kg"), Quantity.of("400", "Cel"), null, List.of(),
                null, null);
        Observation observation = new Observation(CodeableConcept.of(Coding.LOINC, "8310-5", "Temperature"), null,
                new ClinicalTime("2026-03-01"), null,
                List.of(new ObservationComponent(CodeableConcept.of(Coding.LOINC, "8310-5", "Temperature"), null,
                        List.of(), List.of(usual), null)),
                null, List.of(), List.of(usual), null, null, null, null, null, null);
        assertThat(Plausibility.judge(observation, "", false, Origin.IMPORT)).extracting(Warning::field)
                .containsExactly("referenceRanges[0].low.unit", "components[0].referenceRanges[0].low.unit");
    }

    @Test
    void judges_the_unit_of_an_amount_by_itself() {
        assertThat(Plausibility.judge(Quantity.of("0.5", "mL"), "dose", Origin.LIVE)).isEmpty();
        assertThat(Plausibility.judge(null, "dose", Origin.LIVE)).isEmpty();
        assertThatThrownBy(() -> Plausibility.judge(Quantity.of("0.5", "drops"), "dose", Origin.LIVE))
                .isInstanceOf(CommandRefused.class);
    }

    private static List<Warning> judged(ObservationValue value) {
        return Plausibility.judge(Observation.of(CodeableConcept.of(Coding.LOINC, "8310-5", "Temperature"), null,
                new ClinicalTime("2026-03-01"), value, List.of()), "", false, Origin.IMPORT);
    }

    private static List<Warning.Code> warnings(String code, String value, String unit) {
        Observation observation = Observation.of(CodeableConcept.of(Coding.LOINC, code, "measured"), null,
                new ClinicalTime("2026-03-01"), ObservationValue.of(Quantity.of(value, unit)), List.of());
        return Plausibility.judge(observation, "", false, Origin.IMPORT).stream().map(Warning::code).toList();
    }
}
