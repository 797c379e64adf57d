package org.anamnesis.command.patient;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.AllergyEnd;
import org.anamnesis.api.patient.AllergyId;
import org.anamnesis.api.patient.NoneKnown.Subject;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.api.patient.VerificationStatus;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyResolved;
import org.anamnesis.api.patient.event.AllergyEvent;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRecorded;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRefuted;
import org.anamnesis.command.decision.Facts;
import org.anamnesis.command.terminology.NoneKnownMeanings;
import org.anamnesis.plumbing.metadata.Origin;
import org.jspecify.annotations.Nullable;

/** A patient's allergies, as far as decisions need them. */
final class Allergies {

    private final Facts<AllergyId, Allergy> allergies = new Facts<>();
    private final Map<AllergyId, String> refutations = new HashMap<>();
    private final Map<AllergyId, AllergyEnd> ends = new HashMap<>();

    boolean holds(AllergyId id, Allergy allergy, Origin origin) {
        boolean holds = allergies.holds(id, allergy, PatientRefusal.DIFFERENT_CONTENT, origin,
                PatientRefusal.FACT_ENTERED_IN_ERROR);
        refuseIf(!holds && origin != Origin.IMPORT && NoneKnownMeanings.areSaid(allergy.code()),
                PatientRefusal.NONE_KNOWN_IS_NO_ENTRY, "code");
        return holds;
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
        Allergy allergy = allergies.require(id, PatientRefusal.ALLERGY_UNKNOWN, PatientRefusal.FACT_ENTERED_IN_ERROR);
        refuseIf(refutations.containsKey(id) || allergy.verification() == VerificationStatus.REFUTED,
                PatientRefusal.ALLERGY_ALREADY_REFUTED);
        AllergyEnd end = ends.get(id);
        refuseIf(end != null && end != status, PatientRefusal.ALLERGY_ALREADY_RESOLVED);
        return end == null;
    }

    /** Refuses one that is over or refuted; what was entered in error is of no interest any more. */
    void mustBeActive(AllergyId id) {
        if (allergies.stands(id)) {
            refuseIf(refutations.containsKey(id), PatientRefusal.ALLERGY_ALREADY_REFUTED);
            refuseIf(ends.containsKey(id), PatientRefusal.ALLERGY_ALREADY_RESOLVED);
        }
    }

    boolean knows(UUID id) {
        return allergies.knows(new AllergyId(id));
    }

    /** Whether an allergy stands that contradicts that none are known. */
    boolean contradict(Subject noneKnown) {
        return allergies.anyActive((id, allergy) -> !refutations.containsKey(id) && !ends.containsKey(id)
                && allergy.verification() != VerificationStatus.REFUTED && isOf(noneKnown, allergy.category()));
    }

    private static boolean isOf(Subject subject, Allergy.@Nullable Category category) {
        return switch (subject) {
            case ALLERGIES -> true;
            case DRUG_ALLERGIES -> category != Allergy.Category.FOOD && category != Allergy.Category.ENVIRONMENT;
            case FOOD_ALLERGIES -> category == null || category == Allergy.Category.FOOD;
            case ENVIRONMENTAL_ALLERGIES -> category == null || category == Allergy.Category.ENVIRONMENT;
            case PROBLEMS, MEDICATION, OTHER -> false;
        };
    }

    boolean canBeEnteredInError(UUID id) {
        return allergies.canBeEnteredInError(new AllergyId(id), PatientRefusal.FACT_UNKNOWN);
    }

    void evolve(AllergyEvent event) {
        switch (event) {
            case AllergyRecorded recorded -> allergies.put(recorded.allergyId(), recorded.allergy());
            case AllergyResolved resolved -> ends.put(resolved.allergyId(), resolved.status());
            case AllergyRefuted refuted -> refutations.put(refuted.allergyId(), refuted.reason());
        }
    }

    void enteredInError(UUID id) {
        allergies.enterInError(new AllergyId(id));
    }
}
