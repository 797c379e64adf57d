package org.anamnesis.command.patient;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.AllergyEnd;
import org.anamnesis.api.patient.AllergyId;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.api.patient.VerificationStatus;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyResolved;
import org.anamnesis.api.patient.event.AllergyEvent;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRecorded;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRefuted;
import org.anamnesis.api.patient.event.AllergyEvent.NoKnownAllergiesStated;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.command.decision.Facts;
import org.anamnesis.plumbing.metadata.Origin;
import org.jspecify.annotations.Nullable;

/** A patient's allergies, as far as decisions need them. */
final class Allergies {

    private final Facts<AllergyId, Allergy> allergies = new Facts<>();
    private final Map<AllergyId, String> refutations = new HashMap<>();
    private final Map<AllergyId, AllergyEnd> ends = new HashMap<>();
    private @Nullable ClinicalTime noneKnown;
    /** What was once stated and may since have been taken back: importing it again must not bring it back. */
    private final Set<NoKnownAllergiesStated> stated = new HashSet<>();

    boolean holds(AllergyId id, Allergy allergy) {
        return allergies.holds(id, allergy, PatientRefusal.DIFFERENT_CONTENT);
    }

    /** Whether the allergy is there to be refuted; refuting it again for the same reason is silence. */
    boolean refutable(AllergyId id, String reason) {
        allergies.require(id, PatientRefusal.ALLERGY_UNKNOWN, PatientRefusal.FACT_ENTERED_IN_ERROR);
        String refutation = refutations.get(id);
        refuseIf(refutation != null && !refutation.equals(reason), PatientRefusal.ALLERGY_ALREADY_REFUTED);
        return refutation == null;
    }

    /** Whether the allergy is there to be over; over again in the same way is silence. */
    boolean resolvable(AllergyId id, AllergyEnd status) {
        allergies.require(id, PatientRefusal.ALLERGY_UNKNOWN, PatientRefusal.FACT_ENTERED_IN_ERROR);
        refuseIf(refutations.containsKey(id), PatientRefusal.ALLERGY_ALREADY_REFUTED);
        AllergyEnd end = ends.get(id);
        refuseIf(end != null && end != status, PatientRefusal.ALLERGY_ALREADY_RESOLVED);
        return end == null;
    }

    /** Whether any allergy stands that contradicts "none known". */
    boolean anyActive() {
        return allergies.anyActive((id, allergy) -> !refutations.containsKey(id) && !ends.containsKey(id)
                && allergy.verification() != VerificationStatus.REFUTED);
    }

    boolean canBeEnteredInError(UUID id) {
        return allergies.canBeEnteredInError(new AllergyId(id), PatientRefusal.FACT_UNKNOWN);
    }

    boolean holds(NoKnownAllergiesStated none, Origin origin) {
        return none.asserted().equals(noneKnown) || origin == Origin.IMPORT && stated.contains(none);
    }

    /** When the patient was asked, where the answer that none are known is in force. */
    @Nullable
    ClinicalTime noneKnown() {
        return noneKnown;
    }

    void evolve(AllergyEvent event) {
        switch (event) {
            case AllergyRecorded recorded -> {
                allergies.put(recorded.allergyId(), recorded.allergy());
                noneKnown = null;
            }
            case AllergyResolved resolved -> ends.put(resolved.allergyId(), resolved.status());
            case AllergyRefuted refuted -> refutations.put(refuted.allergyId(), refuted.reason());
            case NoKnownAllergiesStated none -> {
                noneKnown = none.asserted();
                stated.add(none);
            }
        }
    }

    void noneKnownEnteredInError() {
        noneKnown = null;
    }

    void enteredInError(UUID id) {
        allergies.enterInError(new AllergyId(id));
    }
}
