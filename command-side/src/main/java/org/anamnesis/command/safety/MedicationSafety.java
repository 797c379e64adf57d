package org.anamnesis.command.safety;

import java.util.List;
import org.anamnesis.api.prescription.SafetyCheck;
import org.anamnesis.api.value.CodeableConcept;
import org.springframework.stereotype.Component;

/** Checks a medication against what the patient does not tolerate and what it takes already. */
@Component
public final class MedicationSafety {

    /** What speaks against a medication, and what could not be looked at. */
    public SafetyCheck check(CodeableConcept medication, Profile profile) {
        return new SafetyCheck(ruleSet(), List.of(), List.of());
    }

    /** The version of the rules and of the medications they speak of; every check names it. */
    public String ruleSet() {
        return "none";
    }
}
