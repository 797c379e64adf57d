package org.anamnesis.plumbing.ucum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a unit is of, beyond its dimension: two units convert only if they are of one kind.
 *
 * @param powers    the base units, with their exponents
 * @param cancelled what stands above and below the line and so leaves no trace in the powers: mass by mass, volume by
 *                  volume and mole by mole are three kinds of fraction, and none is a bare {@code %}
 * @param counted   what a count says it counts, such as {@code cells} of {@code {cells}/uL}
 * @param notes     all other annotations; {@code mL{FEU}} is not {@code mL{DDU}}, {@code /{1.73_m2}} is per surface
 * @param ratio     whether {@code %} or its like is part of it
 */
record Kind(Map<String, Integer> powers, Map<String, Integer> cancelled, List<String> counted, List<String> notes,
        boolean ratio) {

    private static final String LENGTH = "m";
    private static final String TIME = "s";

    static Kind of(List<Term> terms) {
        Map<String, Integer> powers = new TreeMap<>();
        Map<String, Integer> above = new TreeMap<>();
        Map<String, Integer> below = new TreeMap<>();
        for (Term term : terms) {
            term.atom().powers().forEach((unit, power) -> powers.merge(unit, power * term.power(), Integer::sum));
            weigh(term, above, below);
        }
        powers.values().removeIf(power -> power == 0);
        above.keySet().retainAll(below.keySet());
        above.replaceAll((part, times) -> Math.min(times, below.get(part)));
        if (powers.isEmpty() && above.isEmpty() && !terms.stream().allMatch(term -> term.atom().powers().isEmpty())) {
            above.put("of several units", 1);
        }
        boolean counts = terms.stream().filter(term -> term.power() > 0).allMatch(term -> term.atom().isNumber());
        return new Kind(powers, above, annotations(terms, counts, true), annotations(terms, counts, false),
                terms.stream().anyMatch(term -> term.atom().ratio()));
    }

    /** Whether an amount of one can be said in the other. A count that does not say what it counts leaves it open. */
    boolean isLike(Kind other) {
        return powers.equals(other.powers) && cancelled.equals(other.cancelled) && notes.equals(other.notes)
                && (counted.equals(other.counted) || leavesOpen() && !other.ratio || other.leavesOpen() && !ratio);
    }

    private boolean leavesOpen() {
        return counted.isEmpty() && !ratio;
    }

    // Lengths, areas, volumes and times cancel as a whole; length and time within a unit of force or pressure do not.
    private static void weigh(Term term, Map<String, Integer> above, Map<String, Integer> below) {
        Map<String, Integer> powers = term.atom().powers();
        boolean whole = Set.of(LENGTH).equals(powers.keySet()) || Set.of(TIME).equals(powers.keySet());
        powers.forEach((unit, power) -> {
            int times = power * term.power();
            Map<String, Integer> side = times > 0 ? above : below;
            if (whole) {
                side.merge(unit + Math.abs(times), 1, Integer::sum);
            } else if (times != 0 && !unit.equals(LENGTH) && !unit.equals(TIME)) {
                side.merge(unit, Math.abs(times), Integer::sum);
            }
        });
    }

    private static List<String> annotations(List<Term> terms, boolean counts, boolean counted) {
        List<String> annotations = new ArrayList<>();
        for (Term term : terms) {
            boolean counting = counts && term.power() > 0 && term.atom().isNumber();
            if (term.annotation() != null && counting == counted) {
                annotations.add(term.power() < 0 ? "/" + term.annotation() : term.annotation());
            }
        }
        annotations.sort(null);
        return List.copyOf(annotations);
    }
}
