package org.anamnesis.plumbing.ucum;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Temperatures, whose scales do not begin at the same zero: the one conversion that the UCUM library leaves out. */
final class Temperature {

    static final String DIMENSION = "K";

    private static final BigDecimal ICE = new BigDecimal("273.15");
    private static final BigDecimal FAHRENHEIT_ICE = new BigDecimal("32");
    private static final BigDecimal FAHRENHEIT_STEP = new BigDecimal("1.8");

    private Temperature() {}

    static boolean isSpecial(String code) {
        return code.equals("Cel") || code.equals("[degF]");
    }

    static Optional<BigDecimal> convert(BigDecimal amount, String from, String to) {
        return Optional.ofNullable(celsius(amount, from)).map(celsius -> of(celsius, to));
    }

    private static @Nullable BigDecimal celsius(BigDecimal amount, String from) {
        return switch (from) {
            case "Cel" -> amount;
            case "[degF]" -> amount.subtract(FAHRENHEIT_ICE).divide(FAHRENHEIT_STEP, MathContext.DECIMAL64);
            case "K" -> amount.subtract(ICE);
            default -> null;
        };
    }

    private static @Nullable BigDecimal of(BigDecimal celsius, String to) {
        return switch (to) {
            case "Cel" -> celsius;
            case "[degF]" -> celsius.multiply(FAHRENHEIT_STEP).add(FAHRENHEIT_ICE);
            case "K" -> celsius.add(ICE);
            default -> null;
        };
    }
}
