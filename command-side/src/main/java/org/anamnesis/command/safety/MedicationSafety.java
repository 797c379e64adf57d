package org.anamnesis.command.safety;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.VerificationStatus;
import org.anamnesis.api.prescription.SafetyAlert;
import org.anamnesis.api.prescription.SafetyAlert.Severity;
import org.anamnesis.api.prescription.SafetyCheck;
import org.anamnesis.api.prescription.Unchecked;
import org.anamnesis.api.prescription.Unchecked.Subject;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.command.safety.Medications.Substances;
import org.anamnesis.command.safety.Rules.Resolved;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** Checks a medication against what the patient does not tolerate and what it takes already. */
public final class MedicationSafety {

    private static final Comparator<SafetyAlert> GRAVEST_FIRST = Comparator.comparing(SafetyAlert::severity)
            .thenComparing(SafetyAlert::key);

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
        Medications known = Files.read(medications, MedicationTable.class, Medications::new);
        return new MedicationSafety(known, Files.read(rules, RuleSet.class, set -> new Rules(set, known)));
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

    /** What speaks against a medication, the gravest first, and what could not be looked at. */
    public SafetyCheck check(CodeableConcept medication, Profile profile) {
        Set<String> contained = medications.ingredients(medication);
        List<Resolved> touching = rules.touching(contained);
        List<SafetyAlert> alerts = new ArrayList<>();
        List<Unchecked> unchecked = new ArrayList<>();
        if (contained.isEmpty()) {
            unchecked.add(new Unchecked(Subject.MEDICATION, medication, null));
        }
        profile.allergies().stream().filter(known -> counts(known.allergy())).forEach(known -> {
            Substances allergen = medications.allergen(known.allergy().code());
            if (allergen.areNone() && mayBeMedication(known.allergy())) {
                unchecked.add(new Unchecked(Subject.ALLERGY, known.allergy().code(), known.allergyId().value()));
            }
            hits(contained, allergen, touching).forEach(rule -> alerts.add(alert(rule, known)));
        });
        profile.medications().forEach(active -> {
            Set<String> other = medications.ingredients(active.medication());
            if (other.isEmpty()) {
                unchecked.add(
                        new Unchecked(Subject.MEDICATION, active.medication(), active.prescriptionId().value()));
            }
            touching.stream().filter(rule -> rule.forbids(contained, other))
                    .forEach(rule -> alerts.add(alert(rule.rule(), active)));
        });
        alerts.sort(GRAVEST_FIRST);
        return new SafetyCheck(ruleSet(), alerts, unchecked);
    }

    private List<Rule> hits(Set<String> contained, Substances allergen, List<Resolved> touching) {
        Set<String> classed = new HashSet<>();
        allergen.classes().forEach(name -> classed.addAll(Objects.requireNonNull(medications.members(name))));
        List<Rule> hits = new ArrayList<>();
        if (!Collections.disjoint(contained, allergen.ingredients())) {
            hits.add(Rules.SAME_SUBSTANCE);
        }
        if (!Collections.disjoint(contained, classed)) {
            hits.add(Rules.SAME_CLASS);
        }
        // Cross-reactivity is to something else than what the allergy is to.
        Set<String> others = new HashSet<>(contained);
        others.removeAll(classed);
        others.removeAll(allergen.ingredients());
        touching.stream().filter(rule -> rule.crosses(allergen, others)).forEach(rule -> hits.add(rule.rule()));
        return hits;
    }

    private static boolean counts(Allergy allergy) {
        return allergy.verification() != VerificationStatus.REFUTED;
    }

    /** Food and what is in the air are no medication; of anything else it is not known. */
    private static boolean mayBeMedication(Allergy allergy) {
        return allergy.category() != Allergy.Category.FOOD && allergy.category() != Allergy.Category.ENVIRONMENT;
    }

    private static SafetyAlert alert(Rule rule, KnownAllergy known) {
        Severity severity = Boolean.FALSE.equals(known.allergy().active()) ? Severity.INFORMATION : rule.severity();
        return new SafetyAlert(key(rule, known.allergyId().value()), rule.kind(), severity, rule.id(), rule.effect(),
                rule.source(), known.patientId(), known.allergy().code(), known.allergyId(), null);
    }

    private static SafetyAlert alert(Rule rule, ActiveMedication active) {
        return new SafetyAlert(key(rule, active.prescriptionId().value()), rule.kind(), rule.severity(), rule.id(),
                rule.effect(), rule.source(), active.patientId(), active.medication(), null, active.prescriptionId());
    }

    private static String key(Rule rule, UUID fact) {
        return rule.id() + "/" + fact;
    }
}
