package org.anamnesis.command.patient;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.AllergyId;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.api.patient.VerificationStatus;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRecorded;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRefuted;
import org.anamnesis.command.decision.Facts;
import org.anamnesis.plumbing.command.CommandRefused;

/** A patient's allergies, as far as decisions need them. */
final class Allergies {

    private final Facts<AllergyId, Allergy> allergies = new Facts<>();
    private final Map<AllergyId, String> refutations = new HashMap<>();

    boolean holds(AllergyId id, Allergy allergy) {
        return allergies.holds(id, allergy, PatientRefusal.DIFFERENT_CONTENT);
    }

    /** Whether the allergy is there to be refuted; refuting it again for the same reason is silence. */
    boolean refutable(AllergyId id, String reason) {
        allergies.require(id, PatientRefusal.ALLERGY_UNKNOWN, PatientRefusal.FACT_ENTERED_IN_ERROR);
        String refutation = refutations.get(id);
        if (refutation != null && !refutation.equals(reason)) {
            throw new CommandRefused(PatientRefusal.ALLERGY_ALREADY_REFUTED);
        }
        return refutation == null;
    }

    /** Whether any allergy stands that contradicts "none known". */
    boolean anyActive() {
        return allergies.anyActive((id, allergy) -> !refutations.containsKey(id)
                && allergy.verification() != VerificationStatus.REFUTED);
    }

    boolean canBeEnteredInError(UUID id) {
        return allergies.canBeEnteredInError(new AllergyId(id), PatientRefusal.FACT_UNKNOWN);
    }

    void recorded(AllergyRecorded event) {
        allergies.put(event.allergyId(), event.allergy());
    }

    void refuted(AllergyRefuted event) {
        refutations.put(event.allergyId(), event.reason());
    }

    void enteredInError(UUID id) {
        allergies.enterInError(new AllergyId(id));
    }
}
