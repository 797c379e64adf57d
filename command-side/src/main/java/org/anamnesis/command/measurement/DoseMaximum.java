package org.anamnesis.command.measurement;

import org.anamnesis.api.prescription.Dosage;
import org.anamnesis.api.value.Quantity;
import org.anamnesis.plumbing.ucum.Ucum;

/** Holds a dose against the maximum that goes with it, in whichever units of one kind the two are, such as mg and g. */
public final class DoseMaximum {

    private DoseMaximum() {}

    /** Whether a dosage comes to more than its own maximum; not where one unit cannot be had from the other. */
    public static boolean isExceeded(Dosage dosage) {
        if (dosage.dose() == null || dosage.maximumDose() == null) {
            return false;
        }
        Quantity dose = dosage.dose();
        String unit = dosage.maximumDose().dose().unit();
        return Ucum.convert(dose.value(), dose.unit(), unit)
                .filter(value -> !dosage.isWithinItsMaximum(new Quantity(value, unit, dose.comparator()))).isPresent();
    }
}
