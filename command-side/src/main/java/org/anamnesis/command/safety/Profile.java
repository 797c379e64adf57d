package org.anamnesis.command.safety;

import java.util.List;
import org.anamnesis.api.prescription.Unchecked;

/**
 * What a medication is checked against: all that the record and those linked to it hold.
 *
 * @param allergies   the allergies, without those refuted later or entered in error
 * @param medications what is taken, without the medication to be checked itself
 * @param missing     allergies and medication that imports told of and the record did not take over
 */
public record Profile(List<KnownAllergy> allergies, List<ActiveMedication> medications, List<Unchecked> missing) {

    /** Takes the lists as they are now. */
    public Profile {
        allergies = List.copyOf(allergies);
        medications = List.copyOf(medications);
        missing = List.copyOf(missing);
    }

    /** A record of which nothing is missing. */
    public Profile(List<KnownAllergy> allergies, List<ActiveMedication> medications) {
        this(allergies, medications, List.of());
    }
}
