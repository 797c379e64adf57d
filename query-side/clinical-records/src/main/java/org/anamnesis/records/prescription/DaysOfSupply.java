package org.anamnesis.records.prescription;

import java.math.BigDecimal;
import java.math.MathContext;
import org.anamnesis.api.prescription.Dispense;
import org.anamnesis.api.prescription.Dosage;
import org.anamnesis.api.prescription.Timing;
import org.anamnesis.api.value.Quantity;
import org.anamnesis.api.value.UnitOfTime;
import org.jspecify.annotations.Nullable;

/**
 * For how many days medication that was handed over suffices: the number the dispense gives, else whole days of the
 * daily dose. A month is 30.4375 days and a year 365.25, as in UCUM.
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
        if (dosage == null || dosage.dose() == null || dosage.timing() == null) {
            return null;
        }
        return days(dispense.quantity(), dosage.dose(), dosage.timing());
    }

    // Only the very same unit: to UCUM {tablet} and {capsule} are one, and a strength is nowhere to be had.
    private static @Nullable Integer days(Quantity quantity, Quantity dose, Timing timing) {
        BigDecimal eachPeriod = dose.value().multiply(BigDecimal.valueOf(timing.frequency()));
        BigDecimal seconds = timing.period().value().multiply(BigDecimal.valueOf(seconds(timing.period().unit())));
        if (!dose.unit().equals(quantity.unit()) || dose.comparator() != null || eachPeriod.signum() <= 0) {
            return null;
        }
        BigDecimal days = quantity.value().multiply(seconds).divide(eachPeriod.multiply(DAY), MathContext.DECIMAL64);
        return days.min(MOST).max(BigDecimal.ZERO).intValue();
    }

    private static long seconds(UnitOfTime unit) {
        return switch (unit) {
            case SECOND -> 1;
            case MINUTE -> 60;
            case HOUR -> 3_600;
            case DAY -> 86_400;
            case WEEK -> 604_800;
            case MONTH -> 2_629_800;
            case YEAR -> 31_557_600;
        };
    }
}
