package org.anamnesis.command.safety;

import java.util.Optional;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.AllergyId;
import org.anamnesis.api.patient.PatientFact;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.VerificationStatus;
import org.anamnesis.api.patient.event.AllergyEvent;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRecorded;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRefuted;
import org.anamnesis.api.patient.event.AllergyEvent.NoKnownAllergiesStated;
import org.anamnesis.api.patient.event.PatientFactEnteredInError;
import org.jspecify.annotations.Nullable;

/**
 * What an event says of an allergy, as the safety check means it. Live decisions and trials of rules are both told of
 * events by this and {@link OrderChange}, so that they cannot differ in what counts.
 *
 * @param allergy the allergy; absent once it is refuted, be it as it was recorded, or entered in error
 */
public record AllergyChange(PatientId patientId, AllergyId allergyId, @Nullable Allergy allergy) {

    /** What an event of the patient's allergies says of one of them, if anything. */
    public static Optional<AllergyChange> of(AllergyEvent event) {
        return switch (event) {
            case AllergyRecorded it -> Optional.of(new AllergyChange(it.patientId(), it.allergyId(),
                    it.allergy().verification() == VerificationStatus.REFUTED ? null : it.allergy()));
            case AllergyRefuted it -> Optional.of(new AllergyChange(it.patientId(), it.allergyId(), null));
            case NoKnownAllergiesStated _ -> Optional.empty();
        };
    }

    /** Says of an allergy that it never was, if it is an allergy that was entered in error. */
    public static Optional<AllergyChange> of(PatientFactEnteredInError event) {
        return event.fact() == PatientFact.ALLERGY
                ? Optional.of(new AllergyChange(event.patientId(), new AllergyId(event.factId()), null))
                : Optional.empty();
    }
}
