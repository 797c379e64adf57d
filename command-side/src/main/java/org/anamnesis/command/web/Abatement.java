package org.anamnesis.command.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import org.anamnesis.api.patient.ConditionClinicalStatus;
import org.anamnesis.api.value.ApproximateTime;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Occurred;
import org.jspecify.annotations.Nullable;

/**
 * The end of a problem or of what was diagnosed.
 *
 * @param status        how it stands now: inactive, remission or resolved; absent means resolved
 * @param abatement     when it ended; absent where nobody knows
 * @param abatementTold when it ended, as far as {@code abatement} does not say it
 */
public record Abatement(@Nullable ConditionClinicalStatus status, @Occurred @Nullable ClinicalTime abatement,
        @Valid @Nullable ApproximateTime abatementTold) {

    /** How it stands now. */
    @JsonIgnore
    public ConditionClinicalStatus standing() {
        return status == null ? ConditionClinicalStatus.RESOLVED : status;
    }

    /** Whether it is an end at all. */
    @JsonIgnore
    @AssertTrue(message = "is inactive, remission or resolved")
    public boolean isStatusOver() {
        return !standing().isActive();
    }
}
