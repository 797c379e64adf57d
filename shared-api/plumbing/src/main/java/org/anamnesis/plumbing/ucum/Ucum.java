package org.anamnesis.plumbing.ucum;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.fhir.ucum.Decimal;
import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumException;

/** Units of measure after UCUM: which codes there are, what they measure, and what an amount is in another unit. */
public final class Ucum {

    private static final UcumEssenceService SERVICE = load();
    private static final Map<String, Optional<String>> DIMENSIONS = new ConcurrentHashMap<>();
    private static final int REMEMBERED = 10_000;
    private static final Pattern ANNOTATION = Pattern.compile("\\{[^{}]*}");
    private static final Pattern STRAY_OPERATOR = Pattern.compile("[./]{2}|[./]$|^\\.");
    private static final Pattern LOGARITHM = Pattern.compile("\\[pH]|[a-z]?Np|[a-z]?B(\\[.*])?");

    private Ucum() {}

    /** Whether the code is a UCUM unit. */
    public static boolean isUnit(String code) {
        return dimension(code).isPresent();
    }

    /** The unit's dimension in base units, such as {@code g.m-1.s-2}; empty for a code that is no unit. */
    public static Optional<String> dimension(String code) {
        Optional<String> known = DIMENSIONS.get(code);
        if (known == null) {
            known = read(code);
            if (DIMENSIONS.size() < REMEMBERED) {
                DIMENSIONS.put(code, known);
            }
        }
        return known;
    }

    /** The amount in another unit; empty where the two measure different things or one is no unit. */
    public static Optional<BigDecimal> convert(BigDecimal amount, String from, String to) {
        if (from.equals(to)) {
            return Optional.of(amount);
        }
        if (!isUnit(from) || !dimension(from).equals(dimension(to)) || isLogarithm(from) || isLogarithm(to)) {
            return Optional.empty();
        }
        Optional<Temperature> source = Temperature.of(from);
        Optional<Temperature> target = Temperature.of(to);
        if (source.isPresent() && target.isPresent()) {
            return Optional.of(target.get().ofKelvin(source.get().toKelvin(amount)));
        }
        try {
            Decimal converted = SERVICE.convert(new Decimal(amount.toPlainString()), from, to);
            return Optional.of(new BigDecimal(converted.asDecimal()));
        } catch (UcumException notConvertible) {
            return Optional.empty();
        }
    }

    private static Optional<String> read(String code) {
        if (Temperature.of(code).isPresent()) {
            return Optional.of("K");
        }
        try {
            return isWellFormed(code) ? Optional.of(SERVICE.getCanonicalUnits(code)) : Optional.empty();
        } catch (UcumException | RuntimeException notAUnit) {
            return Optional.empty();
        }
    }

    // The library takes "kg)" for kg and "mg//dL" for mg/dL.
    private static boolean isWellFormed(String code) {
        String terms = ANNOTATION.matcher(code).replaceAll("");
        int open = 0;
        for (char character : terms.toCharArray()) {
            open += character == '(' ? 1 : character == ')' ? -1 : 0;
            if (open < 0) {
                return false;
            }
        }
        return open == 0 && !code.isBlank() && !STRAY_OPERATOR.matcher(terms).find();
    }

    // The library treats them as if they were linear.
    private static boolean isLogarithm(String code) {
        return LOGARITHM.matcher(code).matches();
    }

    private static UcumEssenceService load() {
        try (InputStream essence = Ucum.class.getResourceAsStream("/ucum-essence.xml")) {
            return new UcumEssenceService(essence);
        } catch (IOException | UcumException broken) {
            throw new IllegalStateException("The UCUM definitions cannot be read", broken);
        }
    }
}
