package org.anamnesis.command.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.anamnesis.api.prescription.SafetyAlert.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/**
 * The medications and rules that come with the product. That names resolve and codes are unique, reading them demands.
 */
class MedicationDataTest {

    private static final MedicationSafety SAFETY = MedicationSafety.standard();

    private final List<Rule> rules = SAFETY.rules().rules();

    @Test
    void there_are_rules_enough_of_each_kind() {
        assertThat(count(Kind.INTERACTION)).isGreaterThanOrEqualTo(60);
        assertThat(count(Kind.DUPLICATE_THERAPY)).isGreaterThanOrEqualTo(20);
        assertThat(count(Kind.ALLERGY)).isGreaterThanOrEqualTo(20);
    }

    @Test
    void every_rule_names_a_public_source() {
        assertThat(rules).allSatisfy(rule -> assertThat(rule.source())
                .containsAnyOf("US prescribing information", "US Drug Facts label"));
    }

    @Test
    void no_two_rules_say_the_same() {
        assertThat(rules).extracting(rule -> rule.kind() == Kind.INTERACTION && rule.second() != null
                ? rule.kind() + List.of(rule.first(), rule.second()).stream().sorted().toList().toString()
                : rule.kind() + rule.first() + rule.second()).doesNotHaveDuplicates();
    }

    @Test
    void every_class_has_members_and_a_rule() {
        MedicationTable table = RuleFiles.read(new ClassPathResource("medication/medications.json"),
                MedicationTable.class,
                read -> read);
        assertThat(table.ingredients()).hasSizeGreaterThanOrEqualTo(150);
        assertThat(table.classes()).allSatisfy(group -> {
            assertThat(table.ingredients()).as(group.id()).anyMatch(ingredient -> ingredient.belongsTo(group));
            assertThat(rules).as(group.id())
                    .anyMatch(rule -> group.id().equals(rule.first()) || group.id().equals(rule.second()));
        });
    }

    @Test
    void what_synthetic_records_prescribe_is_known() throws IOException {
        Profile nothing = new Profile(List.of(), List.of());
        List<String> prescribed = new ClassPathResource("medication/prescribed.txt")
                .getContentAsString(StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).toList();
        assertThat(prescribed).hasSizeGreaterThan(50)
                .allSatisfy(line -> assertThat(
                        SAFETY.check(Codes.rxnorm(line.substring(0, line.indexOf(' '))), nothing).notChecked())
                        .isEmpty());
    }

    private long count(Kind kind) {
        return rules.stream().filter(rule -> rule.kind() == kind).count();
    }
}
