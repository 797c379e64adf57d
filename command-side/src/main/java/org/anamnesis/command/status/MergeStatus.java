package org.anamnesis.command.status;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import org.anamnesis.api.patient.PatientRefusal;
import org.jspecify.annotations.Nullable;

/**
 * How two patients stand who are to be merged, read while both are locked, so that no other merge can pass unseen.
 * Links are kept one deep: a survivor is never itself a duplicate.
 *
 * @param refusal what forbids the merge, if anything
 */
public record MergeStatus(@Nullable PatientRefusal refusal) {

    /** Lets the merge pass, or refuses it. */
    public void mustBeMergeable() {
        refuseIf(refusal != null, refusal, "survivorId");
    }
}
