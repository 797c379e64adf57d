package org.anamnesis.plumbing.ucum;

import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact number, in lowest terms and with a denominator above zero. */
record Fraction(BigInteger numerator, BigInteger denominator) {

    static final Fraction ZERO = of(BigDecimal.ZERO);
    static final Fraction ONE = of(BigDecimal.ONE);

    Fraction {
        BigInteger common = numerator.gcd(denominator);
        BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    static Fraction of(BigDecimal number) {
        BigInteger unscaled = number.unscaledValue();
        return number.scale() < 0
                ? new Fraction(unscaled.multiply(BigInteger.TEN.pow(-number.scale())), BigInteger.ONE)
                : new Fraction(unscaled, BigInteger.TEN.pow(number.scale()));
    }

    Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Fraction over(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    Fraction minus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Fraction toThe(int power) {
        return power < 0
                ? new Fraction(denominator.pow(-power), numerator.pow(-power))
                : new Fraction(numerator.pow(power), denominator.pow(power));
    }

    /** How long it is written, in bits. */
    int bits() {
        return Math.max(numerator.bitLength(), denominator.bitLength());
    }
}
