package org.anamnesis.plumbing.ucum;

import java.util.Map;

/**
 * One unit of UCUM's tables with its prefix, or a plain number.
 *
 * @param factor what it is in the units of its powers
 * @param powers the base units it is made of, with their exponents; mole, equivalent, osmole and every arbitrary unit
 *               stand for themselves though UCUM has them as pure numbers
 * @param ratio  whether it is a ratio of anything to anything, such as {@code %}
 * @param linear whether twice the number is twice as much
 */
record Atom(Fraction factor, Map<String, Integer> powers, boolean ratio, boolean linear) {

    static Atom number(Fraction number) {
        return new Atom(number, Map.of(), false, true);
    }

    /** A unit that is made of no other. */
    static Atom itself(String code, boolean linear) {
        return new Atom(Fraction.ONE, Map.of(code, 1), false, linear);
    }

    Atom times(Fraction multiple) {
        return new Atom(factor.times(multiple), powers, ratio, linear);
    }

    boolean isNumber() {
        return powers.isEmpty() && !ratio;
    }
}
