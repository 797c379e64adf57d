package org.anamnesis.command.imports.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words beside a code of UCUM: another unit, or a way to write the same. */
class UnitNamesTest {

    @ParameterizedTest
    @CsvSource({"kPa, mm[Hg]", "mm[Hg], kPa", "ms, s", "mV, uV", "m, cm", "cm2, m2", "kg/m2, g/m2", "mU/L, U/L",
            "kU/L, U/L", "nkat, U", "10*3/uL, /uL", "10*6/uL, 10*3/uL", "kJ, kcal", "cal, kcal", "mGy, Gy", "m/s, km/h",
            "/h, /min", "10^9/L, 10*6/L", "x10^9/L, 10*6/L", "K/uL, /uL", "million/uL, 10*3/uL", "T/l, 10*9/L",
            "g/24 h, mg/d", "Grad Celsius, [degF]", "stone, kg", "Meter, cm", "msec, s", "cmH2O, mm[Hg]", "mi, km",
            "breaths/hour, /min", "per hour, /min", "cigarettes/day, /wk", "ppm, %", "ratio, %", "grains, g",
            "ng/mL DDU, ng/mL{FEU}", "ng/mL FEU, ng/mL", "mL/min/1.73m2, mL/min", "kU/L, [IU]/L", "U/kg, U",
            "IU/kg, [iU]", "[iU]/kg, [iU]", "U/h, U",
            "units/hour, U", "mg/m2, mg", "mg/m², mg", "mg/m2, mg/kg", "mg/24h, mg", "million IU, [iU]",
            "Mio. IE, [iU]",
            "half tablet, {tablet}", "capsule, {tablet}", "tablets, {capsule}", "ampoule, {vial}", "drops, {puff}",
            "sachet, {tablet}", "1000 mg, mg", "lozenge, mg", "EL, mL", "inhalation, ug", "Tbl., mg"})
    void contradict(String words, String code) {
        assertThat(UnitNames.contradict(words, code)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"G/l, 10*9/L", "10^9/l, 10*9/L", "x10E3/uL, 10*3/uL", "K/uL, 10*3/uL", "Tsd/µl, 10*3/uL",
            "T/l, 10*12/L",
            "mmHg, mm[Hg]", "mm Hg, mm[Hg]", "°C, Cel", "C, Cel", "F, [degF]", "IU/L, U/L", "kU/L, k[IU]/L", "U, [IU]",
            "beats/min, /min", "bpm, {beats}/min", "breaths per minute, /min", "per minute, /min", "mg%, mg/dL",
            "g%, g/dL", "ml, mL", "fl, fL", "pg, pg", "mg/dl, mg/dL", "mg/24h, mg/d", "ng/mL FEU, ng/mL{FEU}",
            "ng/mL, ng/mL{FEU}", "mL/min/1.73m2, 'mL/min/{1.73_m2}'", "score, {score}", "INR, {INR}", "pH, [pH]",
            "K, K", "tablets, {tablet}", "%, %", "mEq/L, meq/L", "kg/m2, kg/m2", "kg/m^2, kg/m2", "mm/hr, mm/h",
            "/100 WBC, '/100{WBC}'", "cells/uL, /uL", "U/g Hb, U/g{Hb}", "in, [in_i]", "years, a", "Stück, {piece}",
            "St, {tbl}", "Stück, {tbl}", "dag, d", "m, min", "g per week, {g per week}", "stuks, {stuks}",
            "Tbl., {tbl}", "tablet, 1", "Tablette, {Tablette}", "units/kg, U/kg", "IU, [iU]",
            "10 mg tablet, {tablet}", "24 h, d", "mg/m², mg/m2", "1 tablet, {tablet}", "tablet, {dose}"})
    void agree(String words, String code) {
        assertThat(UnitNames.contradict(words, code)).isFalse();
    }
}
