package org.anamnesis.plumbing.ucum;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Units of one dimension that are not of one thing. */
class KindTest {

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(quoteCharacter = '"', value = {
            // Fractions of substance, mass, volume, length and time, and those that do not say of what.
            "mmol/mol, %", "mol/mol, 1", "mg/g, %", "g/g, 1", "mg/kg, [ppm]", "mL/L, %", "L/L, 1", "L/L, g/g",
            "mmol/mol, g/kg", "h/d, %", "cm/m, %", "mg/kg/d, /d", "meq/mol, mmol/mol", "[car_Au], %",
            "U/mmol, /min", "mm[Hg]/kPa, %", "m2.m/L, L/L",
            // Amounts of what is not named, or not the same.
            "mol, 1", "mol, eq", "mmol/L, meq/L", "mosm/kg, mmol/kg", "osm, eq", "mol, 10*23",
            "mmol/L, 10*3/uL",
            // Arbitrary units have no size.
            "[IU]/L, U/L", "[IU]/mL, [arb'U]/mL", "[IU], 1", "[CFU]/mL, /mL", "[PFU]/mL, [CFU]/mL", "[USP'U], [IU]",
            "[hnsf'U], 1", "[HPF], [LPF]", "/[HPF], 1", "[NTU], [FNU]", "bit, 1", "[FEU]/mL, ug/mL",
            // Kinds of one dimension.
            "Hz, Bq", "/s, Bq", "Hz, Bd", "Gy, Sv", "RAD, REM", "Gy, J/kg", "lm, cd", "rad, 1", "sr, 1", "deg, %",
            // Logarithms, potencies, slopes and differences of temperature.
            "[pH], mol/L", "B, 1", "dB, B", "B, Np", "B[SPL], Pa", "[p'diop], rad", "%[slope], deg", "%[slope], %",
            "[hp'_X], 1", "[hp_X], [hp_C]", "[hp_X], 1", "bit_s, bit", "Cel/min, K/min", "mCel, K",
            // Annotations that say what it is of.
            "{tablet}, {capsule}", "{RBC}/uL, {WBC}/uL", "ug/mL{FEU}, ug/mL{DDU}", "ug/mL{FEU}, ug/mL",
            "mL/min/{1.73_m2}, mL/min", "g{wet}, g{dry}", "mg/g{creat}, mg/g", "mg{creat}/g, mg/g{creat}",
            "mmol/mol{Hb}, %", "mg/{tablet}, mg", "{score}, %", "{score}, {points}", "{copies}/mL, [IU]/mL",
            "%{A1C}, %", "{beats}/min, {breaths}/min", "mg.{FEU}/L, mg/L", "/100{WBC}, %"})
    void does_not_convert(String from, String to) {
        assertThat(Ucum.isUnit(from)).as(from).isTrue();
        assertThat(Ucum.isUnit(to)).as(to).isTrue();
        assertThat(Ucum.convert(BigDecimal.TEN, from, to)).isEmpty();
        assertThat(Ucum.convert(BigDecimal.TEN, to, from)).isEmpty();
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(quoteCharacter = '"',
            value = {"{cells}/uL, 10*3/uL, 0.01", "/uL, 10*9/L, 0.01", "{beats}/min, /min, 10",
                    "{score}, 1, 10", "1, {INR}, 10", "{copies}/mL, /mL, 10", "{tablet}/d, {tablet}/wk, 70",
                    "mmol/mol{Hb}, mol/mol{Hb}, 0.01", "ng/mL{FEU}, ug/L{FEU}, 10", "%, 10*-2, 10", "%, 1, 0.1",
                    "[ppm], %, 0.001", "mmol/mol, umol/mmol, 10", "mg/kg, ug/g, 10", "mL/L, L/L, 0.01",
                    "U, nkat, 167", "By, bit, 80", "/[HPF], {cells}/[HPF], 10"})
    void converts_what_is_of_one_kind(String from, String to, BigDecimal ten) {
        assertThat(Ucum.convert(BigDecimal.TEN, from, to)).contains(ten);
    }
}
