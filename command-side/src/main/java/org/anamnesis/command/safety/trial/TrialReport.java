package org.anamnesis.command.safety.trial;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.anamnesis.api.prescription.SafetyAlert.Kind;
import org.anamnesis.api.prescription.SafetyAlert.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What proposed rules would have found in a tenant's past. It names nobody.
 *
 * @param ruleSet       the versions of the proposed rules and of the medications they speak of
 * @param prescriptions how many prescriptions were looked at
 * @param flagged       how many of them have an alert
 * @param refused       how many of them would have been refused unless overridden
 * @param notChecked    how many of them could not be looked at whole
 * @param rules         how often each rule hit, by the severity it hit with
 * @param findings      the alerts one by one, as they were prescribed
 * @param truncated     whether there are more alerts than are listed
 */
record TrialReport(@Schema(example = "proposal-7/medications-2026.11") String ruleSet,
        @Schema(example = "1204") long prescriptions, @Schema(example = "31") long flagged,
        @Schema(example = "29") long refused, @Schema(example = "12") long notChecked, List<RuleCount> rules,
        List<Finding> findings, boolean truncated) {

    /**
     * How often a rule hit.
     *
     * @param kind     what it looks at
     * @param severity with what severity it hit
     * @param count    how often
     */
    record RuleCount(@Schema(example = "warfarin-nsaids") String rule, Kind kind, Severity severity,
            @Schema(example = "17") long count) {}

    /**
     * One alert, without identity.
     *
     * @param month    the month in which it was prescribed, or the year where no more is known
     * @param system   the terminology of the medication's preferred code; absent where it has none
     * @param code     the medication's preferred code; absent where it has none
     * @param kind     what the rule looks at
     * @param severity how much it speaks against the medication
     */
    record Finding(@Schema(example = "2026-03") String month,
            @Schema(example = "http://www.nlm.nih.gov/research/umls/rxnorm") @Nullable String system,
            @Schema(example = "310965") @Nullable String code, Kind kind,
            @Schema(example = "warfarin-nsaids") String rule, Severity severity) {}
}
