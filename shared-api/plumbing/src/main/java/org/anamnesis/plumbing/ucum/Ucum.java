package org.anamnesis.plumbing.ucum;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Units of measure after UCUM: which codes there are, what they measure, and what an amount is in another unit. */
public final class Ucum {

    /** No instrument reads 300 powers of ten, and what is remembered must not grow without bounds. */
    private static final int MOST_BITS = 1000;

    private static final Definitions DEFINITIONS = new Definitions();
    private static final Remembered<String, Optional<Unit>> UNITS = new Remembered<>(Ucum::read);
    private static final Remembered<Pair, Optional<Conversion>> CONVERSIONS = new Remembered<>(Pair::conversion);

    private static final Pattern ANNOTATION = Pattern.compile("\\{[^{}]*}");

    private Ucum() {}

    /** Whether the code is a UCUM unit. */
    public static boolean isUnit(String code) {
        return UNITS.of(code).isPresent();
    }

    /** Whether the code is nothing but words in braces, which UCUM takes for a pure number: {@code {score}}. */
    public static boolean isAnnotation(String code) {
        return ANNOTATION.matcher(code).matches();
    }

    /**
     * Whether two units are of one dimension, though perhaps not of one kind: {@code mmol/mol} and {@code %},
     * {@code meq/L} and {@code mmol/L}, {@code mL/min} and <code>mL/min/{1.73_m2}</code>.
     */
    public static boolean sameDimension(String one, String other) {
        Optional<Unit> unit = UNITS.of(one);
        return unit.isPresent() && unit.map(Ucum::dimension).equals(UNITS.of(other).map(Ucum::dimension));
    }

    /**
     * The amount in another unit, rounded to one significant digit more than it has and at least three; unchanged in
     * its own. Empty where one is no unit, where they measure different things or different kinds of the same (mass
     * and volume fraction, mole and equivalent, hertz and becquerel), and for what is no multiple of a unit ([pH], B).
     */
    public static Optional<BigDecimal> convert(BigDecimal amount, String from, String to) {
        return from.equals(to)
                ? Optional.of(amount)
                : CONVERSIONS.of(new Pair(from, to)).map(conversion -> conversion.of(amount));
    }

    private static Map<String, Integer> dimension(Unit unit) {
        return Definitions.dimension(unit.kind().powers());
    }

    private static Optional<Unit> read(String code) {
        try {
            return Optional.of(Unit.of(new CodeReader(code, DEFINITIONS).terms()))
                    .filter(unit -> unit.factor().bits() <= MOST_BITS);
        } catch (CodeReader.NoUnit none) {
            return Optional.empty();
        }
    }

    private record Pair(String from, String to) {

        Optional<Conversion> conversion() {
            return UNITS.of(from).flatMap(source -> UNITS.of(to).flatMap(target -> Conversion.between(source, target)));
        }
    }
}
