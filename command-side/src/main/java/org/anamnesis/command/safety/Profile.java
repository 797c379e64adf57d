package org.anamnesis.command.safety;

import java.util.List;

/**
 * What a medication is checked against: all that the record and those linked to it hold.
 *
 * @param allergies   the allergies, without those refuted later or entered in error
 * @param medications what is taken, without the medication to be checked itself
 */
public record Profile(List<KnownAllergy> allergies, List<ActiveMedication> medications) {

    /** Takes the lists as they are now. */
    public Profile {
        allergies = List.copyOf(allergies);
        medications = List.copyOf(medications);
    }
}
