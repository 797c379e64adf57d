package org.anamnesis.command.safety;

import java.util.Optional;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.AllergyId;
import org.anamnesis.api.patient.PatientFact;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.VerificationStatus;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyResolved;
import org.anamnesis.api.patient.event.AllergyEvent;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRecorded;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRefuted;
import org.anamnesis.api.patient.event.PatientFactEnteredInError;
import org.jspecify.annotations.Nullable;

/**
 * What an event says of an allergy, as the safety check means it. Live decisions and trials of rules are both told of
 * events by this and {@link OrderChange}, so that they cannot differ in what counts.
 *
 * @param allergy  the allergy; said once, when it is recorded, and absent in what is said later
 * @param standing how it stands from now on
 */
public record AllergyChange(PatientId patientId, AllergyId allergyId, @Nullable Allergy allergy, Standing standing) {

    /** How an allergy stands. None comes back to what it was before. */
    public enum Standing {
        /** It is to be reckoned with. */
        STANDS,
        /** It is over: the prescriber is told, and nothing is refused. */
        RESOLVED,
        /** It was refuted, be it as it was recorded, or entered in error. */
        WITHDRAWN
    }

    /** What an event of the patient's allergies says of one of them, if anything. */
    public static Optional<AllergyChange> of(AllergyEvent event) {
        return switch (event) {
            case AllergyRecorded it -> Optional.of(new AllergyChange(it.patientId(), it.allergyId(), it.allergy(),
                    it.allergy().verification() == VerificationStatus.REFUTED ? Standing.WITHDRAWN : Standing.STANDS));
            case AllergyResolved it -> change(it.patientId(), it.allergyId(), Standing.RESOLVED);
            case AllergyRefuted it -> change(it.patientId(), it.allergyId(), Standing.WITHDRAWN);
        };
    }

    /** Says of an allergy that it never was, if it is an allergy that was entered in error. */
    public static Optional<AllergyChange> of(PatientFactEnteredInError event) {
        return event.fact() == PatientFact.ALLERGY
                ? change(event.patientId(), new AllergyId(event.factId()), Standing.WITHDRAWN)
                : Optional.empty();
    }

    private static Optional<AllergyChange> change(PatientId patient, AllergyId allergy, Standing standing) {
        return Optional.of(new AllergyChange(patient, allergy, null, standing));
    }
}
