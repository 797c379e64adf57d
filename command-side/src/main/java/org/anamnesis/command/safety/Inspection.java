package org.anamnesis.command.safety;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.VerificationStatus;
import org.anamnesis.api.prescription.SafetyAlert;
import org.anamnesis.api.prescription.SafetyAlert.Severity;
import org.anamnesis.api.prescription.SafetyCheck;
import org.anamnesis.api.prescription.Unchecked;
import org.anamnesis.api.prescription.Unchecked.Subject;
import org.anamnesis.command.safety.Medications.Substances;
import org.anamnesis.command.safety.Rules.Resolved;

/** One medication being held against one fact after the other. */
final class Inspection {

    private static final Comparator<SafetyAlert> GRAVEST_FIRST = Comparator.comparing(SafetyAlert::severity)
            .thenComparing(SafetyAlert::key);

    private final Medications medications;
    private final Set<String> contained;
    private final List<Resolved> touching;
    private final List<SafetyAlert> alerts = new ArrayList<>();
    private final List<Unchecked> unchecked = new ArrayList<>();

    Inspection(Medicine medicine, Medications medications, Rules rules) {
        this.medications = medications;
        contained = medicine.contained(medications);
        touching = rules.touching(contained);
        medicine.unknown(medications)
                .forEach(code -> unchecked.add(new Unchecked(Subject.MEDICATION, code, null)));
    }

    SafetyCheck result(String ruleSet) {
        alerts.sort(GRAVEST_FIRST);
        return new SafetyCheck(ruleSet, alerts, unchecked);
    }

    /** What is not on the record cannot be looked at. */
    void miss(Unchecked missing) {
        unchecked.add(missing);
    }

    void hold(KnownAllergy known) {
        Allergy allergy = known.allergy();
        if (allergy.verification() == VerificationStatus.REFUTED) {
            return;
        }
        Substances allergen = medications.allergen(allergy.code());
        if (allergen.areNone() && mayBeMedication(allergy)) {
            unchecked.add(new Unchecked(Subject.ALLERGY, allergy.code(), known.allergyId().value()));
        }
        hits(allergen).forEach(rule -> alerts.add(alert(rule, known)));
    }

    void hold(ActiveMedication active) {
        Set<String> other = active.medicine().contained(medications);
        active.medicine().unknown(medications).forEach(
                code -> unchecked.add(new Unchecked(Subject.MEDICATION, code, active.prescriptionId().value())));
        touching.stream().filter(rule -> rule.forbids(contained, other))
                .forEach(rule -> alerts.add(alert(rule.rule(), active)));
    }

    private List<Rule> hits(Substances allergen) {
        Set<String> classed = medications.members(allergen.classes());
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

    /** Food and what is in the air are no medication; of anything else it is not known. */
    private static boolean mayBeMedication(Allergy allergy) {
        return allergy.category() != Allergy.Category.FOOD && allergy.category() != Allergy.Category.ENVIRONMENT;
    }

    private static SafetyAlert alert(Rule rule, KnownAllergy known) {
        Severity severity = known.resolved() ? Severity.INFORMATION : rule.severity();
        return new SafetyAlert(key(rule, known.allergyId().value()), rule.kind(), severity, rule.id(), rule.effect(),
                rule.source(), known.patientId(), known.allergy().code(), known.allergyId(), null);
    }

    private static SafetyAlert alert(Rule rule, ActiveMedication active) {
        return new SafetyAlert(key(rule, active.prescriptionId().value()), rule.kind(), rule.severity(), rule.id(),
                rule.effect(), rule.source(), active.patientId(), active.medicine().medication(), null,
                active.prescriptionId());
    }

    private static String key(Rule rule, UUID fact) {
        return rule.id() + "/" + fact;
    }
}
