package org.anamnesis.plumbing.ucum;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UcumTest {

    @ParameterizedTest
    @ValueSource(strings = {"mm[Hg]", "Cel", "[degF]", "mg/dL", "mmol/L", "{score}", "10*3/uL", "/min", "%", "kg",
            "[lb_av]", "kg/m2", "1", "U/L", "fL", "pg", "[pH]", "mmol/mol{Hb}", "kg/(m2.s)", "mL/min/{1.73_m2}",
            "/100{WBC}", "g/(8.h){shift}", "10^3/uL", "[in_i'H2O]", "B[10.nV]", "dB", "m/s2", "10*-6", "m[IU]/mL",
            "[m/s2/Hz^(1/2)]", "dar", "cal_[15]", "'", "{}", "10*"})
    void knows_the_units_of_a_clinic(String code) {
        assertThat(Ucum.isUnit(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(score)", "mmHg", "°C", "bananas", "", " ", "mg//dL", "kg)", "[lb_av", "/", "mg/", ".mg",
            "(kg", "()", "0", "/0", "5mg", "mg dL", "kg{dry", "kg{a{b}", "{a}b", "m-", "m+", "m100", "k[lb_av]",
            "12345678901", "{µg}", "mg..dL", "10*3uL"})
    void knows_what_is_no_unit(String code) {
        assertThat(Ucum.isUnit(code)).isFalse();
        assertThat(Ucum.convert(BigDecimal.ONE, code, "kg")).isEmpty();
        assertThat(Ucum.convert(BigDecimal.ONE, "kg", code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2.2, [lb_av], kg, 0.998", "22, [lb_av], kg, 9.98", "220, [lb_av], kg, 99.79",
            "5, [oz_av], [lb_av], 0.312", "7, [oz_av], [lb_av], 0.438", "70, kg, [lb_av], 154",
            "71.10, kg, [lb_av], 156.75", "120, mg/dL, g/L, 1.2", "1.20, g, kg, 0.00120",
            "71000, g, kg, 71", "120, mm[Hg], kPa, 16",
            "5.0, 10*3/uL, 10*9/L, 5.0", "5.20, 10*3/uL, {cells}/uL, 5200", "60, /min, Hz, 1", "1.80, m, cm, 180",
            "35, U/L, nkat/L, 583", "0.00, kg, g, 0.00", "-2.5, g, kg, -0.0025", "1e3, mg, g, 1",
            "0.125, 1, 10*-2, 12.5", "97, %, 1, 0.97", "3.5, [ft_i], [in_i], 42", "1, a, d, 365", "1.5, d/a, h/a, 36"})
    void converts_to_one_digit_more_than_the_amount_has_and_at_least_three(BigDecimal amount, String from, String to,
            BigDecimal expected) {
        assertThat(Ucum.convert(amount, from, to)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"37, Cel, [degF], 98.6", "98.6, [degF], Cel, 37.0", "98, [degF], Cel, 36.7", "-40, Cel, [degF], -40",
            "37, Cel, K, 310.2", "37.00, Cel, K, 310.15", "0, K, [degF], -459.7", "32, [degF], Cel, 0",
            "32.0, [degF], mK, 273150", "80, [degRe], Cel, 100"})
    void converts_temperatures_to_at_least_one_decimal_more(BigDecimal amount, String from, String to,
            BigDecimal expected) {
        assertThat(Ucum.convert(amount, from, to)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"mmol/L, mg/dL", "kg, cm", "Cel, %", "mm[Hg], /min", "[pH], m-3", "Cel/min, [degF]/min"})
    void converts_nothing_across_dimensions(String from, String to) {
        assertThat(Ucum.convert(BigDecimal.TEN, from, to)).isEmpty();
        assertThat(Ucum.convert(BigDecimal.TEN, to, from)).isEmpty();
    }

    static List<String> units() {
        return UnitTable.codes();
    }

    @ParameterizedTest
    @MethodSource("units")
    void converts_nothing_across_the_groups_of_the_table(String unit) {
        for (String other : UnitTable.codes()) {
            assertThat(Ucum.convert(BigDecimal.TEN, unit, other).isPresent()).as("%s -> %s", unit, other)
                    .isEqualTo(unit.equals(other));
        }
    }

    @Test
    void leaves_an_amount_as_it_was_written_in_its_own_unit() {
        assertThat(Ucum.convert(new BigDecimal("1.10"), "mg/dL", "mg/dL")).contains(new BigDecimal("1.10"));
        assertThat(Ucum.convert(new BigDecimal("7.40"), "[pH]", "[pH]")).contains(new BigDecimal("7.40"));
    }

    @Test
    void what_is_larger_than_the_universe_is_no_unit_and_fills_no_memory() {
        assertThat(Ucum.isUnit("Ym99.Ym99.Ym99.Ym99.Ym99.Ym99.Ym99.Ym99.Ym99.Ym99.Ym99.Ym99.Ym99.Ym99")).isFalse();
        assertThat(Ucum.convert(BigDecimal.ONE, "10*-99", "1").orElseThrow()).isEqualTo("1e-99");
    }

    @Test
    void sees_the_dimension_behind_the_kind() {
        assertThat(Ucum.sameDimension("mmol/mol", "%")).isTrue();
        assertThat(Ucum.sameDimension("meq/L", "mmol/L")).isTrue();
        assertThat(Ucum.sameDimension("mL/min/{1.73_m2}", "mL/min")).isTrue();
        assertThat(Ucum.sameDimension("mmol/L", "mg/dL")).isFalse();
        assertThat(Ucum.sameDimension("mmol/L", "10*3/uL")).isFalse();
        assertThat(Ucum.sameDimension("furlong", "furlong")).isFalse();
    }
}
