package org.anamnesis.command.standing;

import java.util.List;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Warning;
import org.anamnesis.plumbing.metadata.Origin;
import org.anamnesis.plumbing.refusal.CommandRefused;
import org.jspecify.annotations.Nullable;

/**
 * How a known patient stands at the moment another aggregate decides about an act on it. Command handlers take it as a
 * parameter; it is read under a share lock in the command's own transaction, so that a deactivation cannot slip past.
 *
 * @param active   whether the record takes clinical acts
 * @param deceased when the patient died, if it did
 */
public record PatientStanding(boolean active, @Nullable ClinicalTime deceased) {

    /**
     * Lets an act of some clinical time pass, or refuses it. History that was brought in is let pass with a warning.
     *
     * @param postMortem whether the act is one that follows a death, such as its certification
     */
    public List<Warning> admit(ClinicalTime act, String field, boolean postMortem, Origin origin) {
        admit();
        if (deceased == null || act.earliest().isBefore(deceased.latest())
                || act.earliest().equals(deceased.earliest())) {
            return List.of();
        }
        if (!postMortem && origin != Origin.IMPORT) {
            throw new CommandRefused(PatientRefusal.PATIENT_DECEASED, field);
        }
        return List.of(new Warning(Warning.Code.AFTER_DEATH, field));
    }

    /** Lets an act pass that is documentation and may follow a death. */
    public void admit() {
        if (!active) {
            throw new CommandRefused(PatientRefusal.PATIENT_DEACTIVATED);
        }
    }
}
