package org.anamnesis.reporting.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class AtcCodesTest {

    private final AtcCodes atc = new AtcCodes(new ClassPathResource("medication/medications.json"));

    @Test
    void takes_the_code_that_an_order_says_itself() {
        assertThat(atc.of(CodeableConcept.of(Coding.ATC, "J01CA04", "amoxicillin"))).isEqualTo("J01CA04");
    }

    @Test
    void finds_the_ingredient_of_an_order_in_rxnorm() {
        assertThat(atc.of(CodeableConcept.of(Coding.RXNORM, "723", "Amoxicillin"))).isEqualTo("J01CA04");
        assertThat(atc.of(CodeableConcept.of(Coding.RXNORM, "310798", "Hydrochlorothiazide 25 MG Oral Tablet")))
                .isEqualTo("C03AA03");
    }

    @Test
    void says_nothing_of_what_no_table_knows() {
        assertThat(atc.of(CodeableConcept.of(Coding.RXNORM, "0", "Panacea"))).isNull();
        assertThat(atc.of(CodeableConcept.of("urn:x", "723", "Something else"))).isNull();
    }
}
