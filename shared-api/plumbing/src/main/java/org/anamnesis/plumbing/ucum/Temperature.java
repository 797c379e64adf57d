package org.anamnesis.plumbing.ucum;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Scales of temperature, whose zero points differ; the library converts factors only. Source: UCUM, tables 4 and 19.
 */
enum Temperature {
    /** Kelvin. */
    KELVIN("K", "1", "1", "0"),
    /** Degree Celsius. */
    CELSIUS("Cel", "1", "1", "273.15"),
    /** Degree Fahrenheit. */
    FAHRENHEIT("[degF]", "5", "9", "459.67");

    private final String code;
    private final BigDecimal numerator;
    private final BigDecimal denominator;
    private final BigDecimal zero;

    Temperature(String code, String numerator, String denominator, String zero) {
        this.code = code;
        this.numerator = new BigDecimal(numerator);
        this.denominator = new BigDecimal(denominator);
        this.zero = new BigDecimal(zero);
    }

    static Optional<Temperature> of(String code) {
        return Stream.of(values()).filter(scale -> scale.code.equals(code)).findFirst();
    }

    BigDecimal toKelvin(BigDecimal degrees) {
        return degrees.add(zero).multiply(numerator).divide(denominator, MathContext.DECIMAL128);
    }

    BigDecimal ofKelvin(BigDecimal kelvin) {
        BigDecimal degrees = kelvin.multiply(denominator).divide(numerator, MathContext.DECIMAL128).subtract(zero);
        // What division left behind of 5/9 is not shown as a measured digit.
        return degrees.round(new MathContext(15)).stripTrailingZeros();
    }
}
