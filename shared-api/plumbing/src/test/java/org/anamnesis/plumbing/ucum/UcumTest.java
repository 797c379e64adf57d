package org.anamnesis.plumbing.ucum;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UcumTest {

    @ParameterizedTest
    @ValueSource(strings = {"mm[Hg]", "Cel", "[degF]", "mg/dL", "mmol/L", "{score}", "10*3/uL", "/min", "%", "kg",
            "[lb_av]", "kg/m2", "1", "U/L", "fL", "pg", "[pH]", "mmol/mol{Hb}",
            "kg/(m2.s)"})
    void knows_the_units_of_a_clinic(String code) {
        assertThat(Ucum.isUnit(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(score)", "mmHg", "°C", "bananas", "", " ", "mg//dL", "kg)", "[lb_av", "/", "mg/", ".mg",
            "(kg"})
    void knows_what_is_no_unit(String code) {
        assertThat(Ucum.isUnit(code)).isFalse();
        assertThat(Ucum.convert(BigDecimal.ONE, code, "kg")).isEmpty();
        assertThat(Ucum.convert(BigDecimal.ONE, "kg", code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"37, Cel, [degF], 98.6", "98.6, [degF], Cel, 37", "120, mg/dL, g/L, 1.2", "70, kg, [lb_av], 154.324",
            "120, mm[Hg], kPa, 15.9987", "5, 10*3/uL, 10*9/L, 5", "60, /min, Hz, 1", "1.80, m, cm, 180",
            "-40, Cel, [degF], -40", "37, Cel, K, 310.15", "0, K, [degF], -459.67"})
    void converts_within_a_dimension(BigDecimal amount, String from, String to, BigDecimal expected) {
        assertThat(Ucum.convert(amount, from, to)).hasValueSatisfying(
                converted -> assertThat(converted).isCloseTo(expected,
                        org.assertj.core.data.Offset.offset(new BigDecimal("0.001"))));
    }

    @ParameterizedTest
    @CsvSource({"mmol/L, mg/dL", "kg, cm", "Cel, %", "mm[Hg], /min",
            "[pH], m-3"})
    void converts_nothing_across_dimensions(String from, String to) {
        assertThat(Ucum.convert(BigDecimal.TEN, from, to)).isEmpty();
    }

    @Test
    void leaves_an_amount_as_it_was_written_in_its_own_unit() {
        assertThat(Ucum.convert(new BigDecimal("1.10"), "mg/dL", "mg/dL")).contains(new BigDecimal("1.10"));
    }
}
