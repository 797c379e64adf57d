package org.anamnesis.records.prescription;

import java.math.BigDecimal;
import java.math.MathContext;
import org.anamnesis.api.prescription.Dispense;
import org.anamnesis.api.prescription.Dosage;
import org.anamnesis.api.prescription.Timing;
import org.anamnesis.api.value.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * For how many days medication that was handed over suffices: the number the dispense gives, else whole days of the
 * daily dose. Nobody can tell of what is taken as needed, only so often in all, or by an instruction in words; nor where
 * a note to the dispense may say that it is another medication or to be taken otherwise.
 */
final class DaysOfSupply {

    /** A century: what lasts longer is no supply but a slip of the pen, and must still fit a calendar. */
    private static final BigDecimal MOST = new BigDecimal(36_525);

    private static final BigDecimal DAY = new BigDecimal(86_400);

    private DaysOfSupply() {}

    /** The days; {@code null} where neither dispense nor dosage tells. */
    static @Nullable Integer of(Dispense dispense, @Nullable Dosage dosage) {
        if (dispense.daysSupply() != null) {
            return dispense.daysSupply();
        }
        return dispense.note() == null && dosage != null && dosage.dose() != null && isRegular(dosage)
                ? days(dispense.quantity(), dosage.dose(), dosage.timing())
                : null;
    }

    private static boolean isRegular(Dosage dosage) {
        return dosage.timing() != null && dosage.timing().count() == null && !Boolean.TRUE.equals(dosage.asNeeded());
    }

    // Only the very same unit: to UCUM {tablet} and {capsule} are one, and a strength is nowhere to be had.
    private static @Nullable Integer days(Quantity quantity, Quantity dose, Timing timing) {
        BigDecimal eachPeriod = dose.value().multiply(BigDecimal.valueOf(timing.frequency()));
        BigDecimal seconds = timing.period().inSeconds();
        if (!dose.unit().equals(quantity.unit()) || dose.comparator() != null || eachPeriod.signum() <= 0) {
            return null;
        }
        BigDecimal days = quantity.value().multiply(seconds).divide(eachPeriod.multiply(DAY), MathContext.DECIMAL64);
        return days.min(MOST).max(BigDecimal.ZERO).intValue();
    }
}
