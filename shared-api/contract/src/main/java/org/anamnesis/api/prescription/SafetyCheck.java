package org.anamnesis.api.prescription;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.anamnesis.api.value.Lists;

/**
 * What a medication's safety check found, over the patient's own record and all that are linked to it.
 *
 * @param ruleSet    the version of the rules it went by
 * @param alerts     what speaks against the medication, the gravest first
 * @param notChecked what it could not look at
 */
public record SafetyCheck(String ruleSet, List<SafetyAlert> alerts, List<Unchecked> notChecked) {

    /** Absent lists are empty ones. */
    public SafetyCheck {
        alerts = Lists.orEmpty(alerts);
        notChecked = Lists.orEmpty(notChecked);
    }

    /** What it comes to, in one word; an alert outweighs what was not checked. */
    @JsonIgnore
    public Outcome outcome() {
        if (!alerts.isEmpty()) {
            return Outcome.ALERTS;
        }
        return notChecked.isEmpty() ? Outcome.CLEAR : Outcome.NOT_CHECKED;
    }

    /** What a check comes to. */
    public enum Outcome {
        /** Everything was looked at, nothing speaks against it. */
        @JsonProperty("clear")
        CLEAR,
        /** Something speaks against it; something else may not have been looked at. */
        @JsonProperty("alerts")
        ALERTS,
        /** Nothing known speaks against it, but not everything could be looked at. */
        @JsonProperty("not-checked")
        NOT_CHECKED
    }
}
