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
    /** Units on a logarithmic scale: the library takes them for linear ones, so each is comparable to itself only. */
    private static final Pattern LOGARITHMIC = Pattern.compile("\\[pH]|d?B(\\[.+])?|Np");
    private static final int REMEMBERED = 10_000;

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
        if (!isUnit(from) || !dimension(from).equals(dimension(to))) {
            return Optional.empty();
        }
        if (Temperature.isSpecial(from) || Temperature.isSpecial(to)) {
            return Temperature.convert(amount, from, to);
        }
        try {
            Decimal converted = SERVICE.convert(new Decimal(amount.toPlainString()), from, to);
            return Optional.of(new BigDecimal(converted.asDecimal()));
        } catch (UcumException notConvertible) {
            return Optional.empty();
        }
    }

    private static Optional<String> read(String code) {
        if (Temperature.isSpecial(code)) {
            return Optional.of(Temperature.DIMENSION);
        }
        if (LOGARITHMIC.matcher(code).matches()) {
            return Optional.of(code);
        }
        try {
            return code.isBlank() ? Optional.empty() : Optional.of(SERVICE.getCanonicalUnits(code));
        } catch (UcumException | RuntimeException notAUnit) {
            return Optional.empty();
        }
    }

    private static UcumEssenceService load() {
        try (InputStream essence = Ucum.class.getResourceAsStream("/ucum-essence.xml")) {
            return new UcumEssenceService(essence);
        } catch (IOException | UcumException broken) {
            throw new IllegalStateException("The UCUM definitions cannot be read", broken);
        }
    }
}
