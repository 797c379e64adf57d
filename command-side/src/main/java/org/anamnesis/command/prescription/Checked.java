package org.anamnesis.command.prescription;

import java.util.List;
import org.anamnesis.api.prescription.SafetyAlert;
import org.anamnesis.api.prescription.SafetyCheck;
import org.anamnesis.api.prescription.Unchecked;
import org.anamnesis.plumbing.command.CommandResult;

/**
 * What the safety check found.
 *
 * @param outcome    what it comes to
 * @param ruleSet    the version of the rules it went by
 * @param alerts     what speaks against the medication, overridden or only to be known
 * @param notChecked what it could not look at
 */
record Checked(SafetyCheck.Outcome outcome, String ruleSet, List<SafetyAlert> alerts,
        List<Unchecked> notChecked) {

    static Checked of(CommandResult decided) {
        SafetyCheck check = (SafetyCheck) decided.answer();
        return new Checked(check.outcome(), check.ruleSet(), check.alerts(), check.notChecked());
    }
}
