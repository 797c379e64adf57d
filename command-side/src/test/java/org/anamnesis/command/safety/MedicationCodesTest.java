package org.anamnesis.command.safety;

import static org.anamnesis.command.safety.Codes.IBUPROFEN;
import static org.anamnesis.command.safety.Codes.atc;
import static org.anamnesis.command.safety.Codes.rxnorm;
import static org.anamnesis.command.safety.Codes.taking;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anamnesis.api.prescription.SafetyAlert;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The codes by which senders name medications stand for what RxNorm and the WHO say they are. */
class MedicationCodesTest {

    private static final CodeableConcept LISINOPRIL = rxnorm("314076");
    private static final CodeableConcept MEROPENEM = rxnorm("29561");
    private static final CodeableConcept DIAZEPAM = rxnorm("3322");
    private static final CodeableConcept NITROGLYCERIN = rxnorm("705129");

    private static final MedicationSafety SAFETY = MedicationSafety.standard();

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"42351", "52105", "6448"})
    void lithium_is_known_by_the_codes_of_its_salts(String lithium) {
        assertThat(rules(IBUPROFEN, taking(rxnorm(lithium)))).containsExactly("nsaids-lithium");
        assertThat(rules(rxnorm(lithium), taking(LISINOPRIL))).containsExactly("lithium-ace-inhibitors");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"40254", "266856", "11118"})
    void valproate_is_known_as_ingredient_acid_and_divalproex(String valproate) {
        assertThat(rules(MEROPENEM, taking(rxnorm(valproate)))).containsExactly("valproate-carbapenems");
    }

    @Test
    void a_code_counts_for_what_it_stands_for_and_not_for_the_words_beside_it() {
        CodeableConcept mislabelled = CodeableConcept.of(Coding.RXNORM, "833036", "Captopril 25 MG Oral Tablet");
        assertThat(rules(DIAZEPAM, taking(mislabelled))).containsExactly("opioids-benzodiazepines");
        assertThat(rules(LISINOPRIL, taking(mislabelled))).isEmpty();
        assertThat(rules(mislabelled, taking(rxnorm("161")))).containsExactly("same-ingredient");
        assertThat(rules(LISINOPRIL, taking(rxnorm("317173")))).containsExactly("two-ace-inhibitors");
    }

    @Test
    void a_code_of_another_substance_is_none_of_sildenafil_or_tadalafil() {
        for (String pde5Inhibitor : List.of("G04BE03", "G04BE08")) {
            assertThat(rules(NITROGLYCERIN, taking(atc(pde5Inhibitor)))).contains("nitrates-pde5-inhibitors");
        }
        for (String other : List.of("C02KX06", "C02KX08")) {
            assertThat(SAFETY.check(NITROGLYCERIN, taking(atc(other))).notChecked()).hasSize(1);
        }
    }

    private static List<String> rules(CodeableConcept medication, Profile profile) {
        var check = SAFETY.check(medication, profile);
        assertThat(check.notChecked()).isEmpty();
        return check.alerts().stream().map(SafetyAlert::rule).toList();
    }
}
