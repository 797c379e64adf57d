package org.anamnesis.command.safety;

import org.anamnesis.api.prescription.SafetyCheck;
import org.anamnesis.api.value.CodeableConcept;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** Checks a medication against what the patient does not tolerate and what it takes already. */
public final class MedicationSafety {

    private final Medications medications;
    private final Rules rules;

    private MedicationSafety(Medications medications, Rules rules) {
        this.medications = medications;
        this.rules = rules;
    }

    /** By the medications and rules that come with the product. */
    public static MedicationSafety standard() {
        return read(new ClassPathResource("medication/medications.json"),
                new ClassPathResource("medication/rules.json"));
    }

    /** By files, or {@link IllegalStateException} that says what is wrong where. */
    static MedicationSafety read(Resource medications, Resource rules) {
        Medications known = RuleFiles.read(medications, MedicationTable.class, Medications::new);
        return new MedicationSafety(known, RuleFiles.read(rules, RuleSet.class, set -> new Rules(set, known)));
    }

    /** The same medications by other rules; throws {@link RulesInvalid} where they contradict themselves. */
    public MedicationSafety by(RuleSet proposed) {
        return new MedicationSafety(medications, new Rules(proposed, medications));
    }

    /** The rules it goes by, without the two that always hold. */
    public RuleSet rules() {
        return rules.set();
    }

    /** The version of the rules and of the medications they speak of; every check names it. */
    public String ruleSet() {
        return rules.set().version() + "/" + medications.version();
    }

    /** What speaks against a medication that has a code of its own. */
    public SafetyCheck check(CodeableConcept medication, Profile profile) {
        return check(Medicine.of(medication), profile);
    }

    /** What speaks against a medication, the gravest first, and what could not be looked at. */
    public SafetyCheck check(Medicine medicine, Profile profile) {
        Inspection inspection = new Inspection(medicine, medications, rules);
        profile.allergies().forEach(inspection::hold);
        profile.medications().forEach(inspection::hold);
        profile.missing().forEach(inspection::miss);
        return inspection.result(ruleSet());
    }
}
