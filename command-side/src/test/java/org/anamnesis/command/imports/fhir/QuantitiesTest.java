package org.anamnesis.command.imports.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Quantity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A unit is UCUM only where the quantity says so. */
class QuantitiesTest {

    private static final String UCUM = "http://unitsofmeasure.org";

    @ParameterizedTest
    @ValueSource(strings = {UCUM, "urn:oid:2.16.840.1.113883.6.8"})
    void a_code_of_ucum_is_the_unit_whatever_is_displayed(String system) {
        assertThat(unit(system, "mg/dL", "mg/dl")).isEqualTo("mg/dL");
        assertThat(unit(system, "Cel", "C")).isEqualTo("Cel");
        assertThat(unit(system, "(score)", null)).isEqualTo("(score)");
    }

    @ParameterizedTest
    @CsvSource({"C, {C}", "F, {F}", "h, {h}", "pt, {pt}", "g%, {g%}", "mg/dL, {mg/dL}", "mmol/mol{Hb}, {mmol/mol(Hb)}",
            "{tablet}, {tablet}", "tablet, tablet", "°C, °C", "beats/minute, beats/minute"})
    void words_stay_as_they_are_and_are_never_taken_for_ucum(String words, String unit) {
        assertThat(unit(null, null, words)).isEqualTo(unit);
        assertThat(unit(null, words, null)).isEqualTo(unit);
        assertThat(unit(UCUM, null, words)).isEqualTo(unit);
        assertThat(unit("http://snomed.info/sct", "258773002", words)).isEqualTo(unit);
    }

    @Test
    void a_number_without_a_unit_is_a_pure_number() {
        assertThat(unit(null, null, null)).isEqualTo("1");
        assertThat(unit(UCUM, null, null)).isEqualTo("1");
    }

    private static String unit(@Nullable String system, @Nullable String code, @Nullable String unit) {
        Quantity quantity = new Quantity().setValue(1).setSystem(system).setCode(code).setUnit(unit);
        return Quantities.quantity(quantity).unit();
    }
}
