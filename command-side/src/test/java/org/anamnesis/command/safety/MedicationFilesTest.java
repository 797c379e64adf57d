package org.anamnesis.command.safety;

import static org.anamnesis.command.safety.Codes.WARFARIN;
import static org.anamnesis.command.safety.Codes.taking;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.anamnesis.api.prescription.SafetyAlert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** An installer's own files, and what stops the start. */
class MedicationFilesTest {

    private static final String RULE = """
            {"id": "%s", "kind": "%s", "first": "warfarin", "second": "%s", "severity": "%s", "effect": "Bleeding.",
             "source": "%s"}""";
    private static final String MEDICATIONS = """
            {"version": "mine", "classes": [{"id": "acids", "name": "Acids"}], "ingredients": [
              {"id": "warfarin", "name": "Warfarin", "rxnorm": ["11289"]},
              {"id": "%s", "name": "Vinegar", "rxnorm": ["%s"], "classes": ["%s"]}],
             "products": [{"name": "Salad", "rxnorm": ["2"], "ingredients": ["%s"]}]}""";

    @TempDir
    private Path folder;

    private final ApplicationContextRunner app = new ApplicationContextRunner()
            .withUserConfiguration(MedicationFiles.class);

    @Test
    void an_installers_rules_take_the_place_of_ours() throws IOException {
        withRules(RULE.formatted("mine", "interaction", "metformin", "low", "The house formulary")).run(started -> {
            MedicationSafety safety = started.getBean(MedicationSafety.class);
            assertThat(safety.ruleSet()).isEqualTo("mine/medications-2026.11.2");
            assertThat(safety.check(Codes.rxnorm("6809"), taking(WARFARIN)).alerts()).extracting(SafetyAlert::rule)
                    .containsExactly("mine");
            assertThat(safety.check(Codes.IBUPROFEN, taking(WARFARIN)).alerts()).isEmpty();
        });
    }

    @Test
    void an_installers_medications_take_the_place_of_ours() throws IOException {
        withRules(RULE.formatted("mine", "interaction", "acids", "low", "The house formulary"))
                .withPropertyValues(medications(MEDICATIONS.formatted("vinegar", "1", "acids", "vinegar")))
                .run(started -> assertThat(started.getBean(MedicationSafety.class)
                        .check(Codes.rxnorm("2"), taking(WARFARIN)).alerts()).extracting(SafetyAlert::rule)
                        .containsExactly("mine"));
    }

    @Test
    void what_is_wrong_with_rules_is_said_by_rule_and_field() throws IOException {
        refusesRules(RULE.formatted("a", "interaction", "unicorn-dust", "low", "s"), "rules.json", "rules[0].second",
                "rule a");
        refusesRules(RULE.formatted("a", "interaction", "nsaids", "low", "s") + ","
                + RULE.formatted("a", "interaction", "statins", "low", "s"), "rules[1].id", "rule a");
        refusesRules(RULE.formatted("allergy-same-class", "interaction", "nsaids", "low", "s"), "rules[0].id");
        refusesRules(RULE.formatted("a", "interaction", "nsaids", "dreadful", "s"), "[0]", "severity", "dreadful");
        refusesRules(RULE.formatted("a", "magic", "nsaids", "low", "s"), "[0]", "kind", "magic");
        refusesRules(RULE.formatted("a", "other", "nsaids", "low", "s"), "rules[0].kind");
        refusesRules(RULE.formatted("a", "duplicate-therapy", "nsaids", "low", "s"), "rules[0].second");
        refusesRules(RULE.formatted("a", "interaction", "nsaids", "low", " "), "rules[0].source", "blank");
        refusesRules(RULE.formatted("A B", "interaction", "nsaids", "low", "s"), "rules[0].id");
        refusesRules("{\"id\": \"a\", \"kind\": \"interaction\", \"first\": \"any\", \"severity\": \"low\","
                + "\"effect\": \"e\", \"source\": \"s\"}", "rules[0].first", "rules[0].second");
        refusesRules("{\"id\": \"a\", \"colour\": \"red\"}", "[0]", "colour");
        refusesRules("{", "rules.json");
        refusesRules("null", "rules[0]");
        refusesRules("", "rules");
    }

    @Test
    void what_is_wrong_with_medications_is_said_by_entry() throws IOException {
        refusesMedications(MEDICATIONS.formatted("warfarin", "1", "acids", "warfarin"), "ingredients[1].id",
                "warfarin");
        refusesMedications(MEDICATIONS.formatted("acids", "1", "acids", "warfarin"), "ingredients[1].id", "acids");
        refusesMedications(MEDICATIONS.formatted("any", "1", "acids", "warfarin"), "ingredients[1].id", "any");
        refusesMedications(MEDICATIONS.formatted("vinegar", "11289", "acids", "vinegar"), "ingredients[1]", "11289");
        refusesMedications(MEDICATIONS.formatted("vinegar", "2", "acids", "vinegar"), "products[0]", "2");
        refusesMedications(MEDICATIONS.formatted("vinegar", "1", "sours", "vinegar"), "ingredients[1].classes",
                "sours");
        refusesMedications(MEDICATIONS.formatted("vinegar", "1", "acids", "oil"), "products[0].ingredients", "oil");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        app.withPropertyValues("anamnesis.medication.rules=file:" + folder.resolve("none.json")).run(
                started -> assertThat(started.getStartupFailure()).rootCause().hasMessageContaining("none.json"));
    }

    private void refusesRules(String rules, String... named) throws IOException {
        withRules(rules).run(started -> assertThat(started.getStartupFailure()).as(rules)
                .satisfies(failure -> assertThat(whatNamesTheFile(failure)).contains(named).contains("rules.json")));
    }

    private void refusesMedications(String medications, String... named) throws IOException {
        app.withPropertyValues(medications(medications)).run(started -> assertThat(started.getStartupFailure())
                .satisfies(
                        failure -> assertThat(whatNamesTheFile(failure)).contains(named).contains("medications.json")));
    }

    private static String whatNamesTheFile(Throwable failure) {
        Throwable cause = failure;
        while (cause != null
                && !(cause instanceof IllegalStateException && String.valueOf(cause.getMessage()).contains("[file:"))) {
            cause = cause.getCause();
        }
        assertThat(cause).as("what names the file").isNotNull();
        return String.valueOf(cause.getMessage());
    }

    private ApplicationContextRunner withRules(String rules) throws IOException {
        Path file = folder.resolve("rules.json");
        java.nio.file.Files.writeString(file, "{\"version\": \"mine\", \"rules\": [" + rules + "]}");
        return app.withPropertyValues("anamnesis.medication.rules=file:" + file);
    }

    private String medications(String content) throws IOException {
        Path file = folder.resolve("medications.json");
        java.nio.file.Files.writeString(file, content);
        return "anamnesis.medication.medications=file:" + file;
    }
}
