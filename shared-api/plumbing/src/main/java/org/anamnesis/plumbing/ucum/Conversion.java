package org.anamnesis.plumbing.ucum;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * From one unit to another, exactly: so many of the other for each of the one, from where it has its zero.
 *
 * @param factor how many of the other one is
 * @param zero   what zero is in the other; zero, save for temperatures
 */
record Conversion(Fraction factor, Fraction zero) {

    /** A result has a relative error of at most 1 in 200. */
    private static final int FEWEST_DIGITS = 3;

    static Optional<Conversion> between(Unit from, Unit to) {
        if (!from.linear() || !to.linear() || !from.kind().isLike(to.kind())) {
            return Optional.empty();
        }
        return Optional.of(new Conversion(from.factor().over(to.factor()),
                from.zero().minus(to.zero()).over(to.factor())));
    }

    /**
     * The amount in the other unit, rounded half-even to one significant digit more than it has, and at least three. A
     * temperature has at least one decimal more, for its digits do not tell how finely it was read. Zeros at the end
     * are kept as far as the amount has measured digits: 1.80 m are 180 cm and 2.00 cm are 0.0200 m, 71000 g are 71 kg.
     */
    BigDecimal of(BigDecimal amount) {
        boolean proportional = zero.numerator().signum() == 0;
        if (proportional && (factor.equals(Fraction.ONE) || amount.signum() == 0)) {
            return amount;
        }
        BigDecimal dividend = amount.multiply(whole(factor.numerator().multiply(zero.denominator())))
                .add(whole(zero.numerator().multiply(factor.denominator())));
        BigDecimal divisor = whole(factor.denominator().multiply(zero.denominator()));
        int digits = Math.max(FEWEST_DIGITS, amount.precision() + 1);
        BigDecimal result = dividend.divide(divisor, new MathContext(digits, RoundingMode.HALF_EVEN));
        if (!proportional && result.scale() <= amount.scale()) {
            result = dividend.divide(divisor, amount.scale() + 1, RoundingMode.HALF_EVEN);
        }
        return withDigits(result, measuredDigits(amount));
    }

    // Whether zeros before the point were measured nobody can tell.
    private static int measuredDigits(BigDecimal amount) {
        return amount.scale() > 0 ? amount.precision() : amount.stripTrailingZeros().precision();
    }

    private static BigDecimal withDigits(BigDecimal result, int digits) {
        BigDecimal shortest = result.stripTrailingZeros();
        int missing = shortest.signum() == 0 ? 0 : Math.max(0, digits - shortest.precision());
        return shortest.setScale(Math.max(0, shortest.scale() + missing));
    }

    private static BigDecimal whole(BigInteger number) {
        return new BigDecimal(number);
    }
}
