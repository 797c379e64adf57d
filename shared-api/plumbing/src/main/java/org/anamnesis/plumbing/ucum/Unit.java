package org.anamnesis.plumbing.ucum;

import java.util.List;
import java.util.Optional;

/**
 * A unit in base units.
 *
 * @param factor how many base units it is
 * @param zero   what its zero is in base units; zero, save for temperatures
 * @param kind   what it is of
 * @param linear whether it is a multiple of base units; logarithms, potencies and slopes are none
 */
record Unit(Fraction factor, Fraction zero, Kind kind, boolean linear) {

    static Unit of(List<Term> terms) {
        Kind kind = Kind.of(terms);
        Optional<Temperature> temperature = terms.size() == 1 && terms.getFirst().power() == 1
                ? Temperature.of(terms.getFirst().symbol())
                : Optional.empty();
        if (temperature.isPresent()) {
            return new Unit(temperature.get().degree(), temperature.get().zero(), kind, true);
        }
        Fraction factor = terms.stream().map(term -> term.atom().factor().toThe(term.power())).reduce(Fraction.ONE,
                Fraction::times);
        return new Unit(factor, Fraction.ZERO, kind, terms.stream().allMatch(term -> term.atom().linear()));
    }
}
