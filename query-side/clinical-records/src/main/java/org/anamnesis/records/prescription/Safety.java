package org.anamnesis.records.prescription;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.anamnesis.api.prescription.AlertOverride;
import org.anamnesis.api.prescription.SafetyAlert;
import org.anamnesis.api.prescription.SafetyCheck;
import org.anamnesis.api.prescription.Unchecked;
import org.jspecify.annotations.Nullable;

/**
 * What the safety check of a medication found, and what the prescriber made of it.
 *
 * @param outcome    what it comes to; an alert outweighs what was not checked
 * @param ruleSet    the version of the rules it went by
 * @param alerts     what speaks against the medication, the gravest first
 * @param notChecked what could not be looked at, by name; it is no all-clear
 * @param override   which alerts the prescriber overrode, and why
 */
public record Safety(SafetyCheck.Outcome outcome, @Schema(example = "2026.1") String ruleSet, List<SafetyAlert> alerts,
        List<Unchecked> notChecked, @Nullable AlertOverride override) {

    static Safety of(SafetyCheck check, @Nullable AlertOverride override) {
        return new Safety(check.outcome(), check.ruleSet(), check.alerts(), check.notChecked(), override);
    }

    /** Whether it was prescribed though the check speaks against it; imported history did so without an override. */
    public boolean overAlerts() {
        return alerts.stream().anyMatch(SafetyAlert::isRefusing);
    }
}
