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
        BigDecimal period = timing.period().value().multiply(days(timing.period().unit()));
        if (!dose.unit().equals(quantity.unit()) || dose.comparator() != null || eachPeriod.signum() <= 0) {
            return null;
        }
        BigDecimal days = quantity.value().multiply(period).divide(eachPeriod, MathContext.DECIMAL64);
        return days.min(MOST).max(BigDecimal.ZERO).intValue();
    }

    private static BigDecimal days(UnitOfTime unit) {
        return switch (unit) {
            case SECOND -> BigDecimal.ONE.divide(new BigDecimal(86_400), MathContext.DECIMAL64);
            case MINUTE -> BigDecimal.ONE.divide(new BigDecimal(1_440), MathContext.DECIMAL64);
            case HOUR -> BigDecimal.ONE.divide(new BigDecimal(24), MathContext.DECIMAL64);
            case DAY -> BigDecimal.ONE;
            case WEEK -> new BigDecimal(7);
            case MONTH -> new BigDecimal("30.4375");
            case YEAR -> new BigDecimal("365.25");
        };
    }
}
