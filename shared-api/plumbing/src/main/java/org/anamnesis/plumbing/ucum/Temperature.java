package org.anamnesis.plumbing.ucum;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** Scales of temperature whose zero is not that of kelvin. Source: UCUM, tables 4, 14 and section 3.2. */
enum Temperature {
    /** Degree Celsius. */
    CELSIUS("Cel", "1", "1", "273.15"),
    /** Degree Fahrenheit. */
    FAHRENHEIT("[degF]", "5", "9", "459.67"),
    /** Degree Réaumur. */
    REAUMUR("[degRe]", "5", "4", "218.52");

    private final String code;
    private final Fraction degree;
    private final Fraction zero;

    /** A number of kelvin is that of as many degrees, counted from absolute zero. */
    Temperature(String code, String kelvin, String degrees, String absoluteZero) {
        this.code = code;
        this.degree = Fraction.of(new BigDecimal(kelvin)).over(Fraction.of(new BigDecimal(degrees)));
        this.zero = degree.times(Fraction.of(new BigDecimal(absoluteZero)));
    }

    static Optional<Temperature> of(String code) {
        return Stream.of(values()).filter(scale -> scale.code.equals(code)).findFirst();
    }

    /** One degree in kelvin. */
    Fraction degree() {
        return degree;
    }

    /** Zero degrees in kelvin. */
    Fraction zero() {
        return zero;
    }
}
