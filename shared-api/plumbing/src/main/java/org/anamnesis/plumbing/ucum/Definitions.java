package org.anamnesis.plumbing.ucum;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fhir.ucum.BaseUnit;
import org.fhir.ucum.Concept;
import org.fhir.ucum.DefinedUnit;
import org.fhir.ucum.Prefix;
import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumException;
import org.fhir.ucum.UcumModel;

/**
 * UCUM's own tables, as the library reads them, and what each of their units is in base units. Factors are exact: the
 * library's arithmetic, which is not, has no part in them.
 */
final class Definitions {

    /** Amounts of something named elsewhere: pure numbers to UCUM, three different things to a laboratory. */
    private static final Set<String> AMOUNTS = Set.of("mol", "eq", "osm");

    /** Of one dimension and not the same: becquerel, hertz and baud are all per second, gray and sievert both J/kg. */
    private static final Map<String, String> KINDS = Map.of("radioactivity", "Bq", "energy dose", "Gy",
            "dose equivalent", "Sv", "signal transmission rate", "Bd");

    private static final Set<String> NUMBERS = Set.of("number", "fraction");

    private final Map<String, BaseUnit> bases;
    private final Map<String, DefinedUnit> units;
    private final Collection<Prefix> prefixes;
    private final Map<String, Atom> atoms = new ConcurrentHashMap<>();

    Definitions() {
        UcumModel model = load();
        bases = byCode(model.getBaseUnits());
        units = byCode(model.getDefinedUnits());
        prefixes = model.getPrefixes();
    }

    /** The unit of a symbol; empty where there is none. */
    Optional<Atom> atom(String symbol) {
        Atom known = atoms.get(symbol);
        if (known != null) {
            return Optional.of(known);
        }
        if (bases.containsKey(symbol) || units.containsKey(symbol)) {
            Atom atom = define(symbol);
            atoms.put(symbol, atom);
            return Optional.of(atom);
        }
        return prefixes.stream().filter(prefix -> symbol.startsWith(prefix.getCode()))
                .filter(prefix -> isMetric(symbol.substring(prefix.getCode().length()))).findFirst()
                .flatMap(prefix -> atom(symbol.substring(prefix.getCode().length()))
                        .map(unit -> unit.times(exact(prefix.getValue()))));
    }

    /** The base units that stand for a dimension, without what tells kinds of one dimension apart. */
    static Map<String, Integer> dimension(Map<String, Integer> powers) {
        Map<String, Integer> dimension = new TreeMap<>();
        powers.forEach((unit, power) -> {
            if (!KINDS.containsValue(unit)) {
                dimension.merge(AMOUNTS.contains(unit) ? "mol" : unit, power, Integer::sum);
            }
        });
        dimension.values().removeIf(power -> power == 0);
        return dimension;
    }

    private boolean isMetric(String symbol) {
        DefinedUnit unit = units.get(symbol);
        return bases.containsKey(symbol) || unit != null && unit.isMetric();
    }

    private Atom define(String code) {
        DefinedUnit unit = units.get(code);
        if (unit == null || AMOUNTS.contains(code)) {
            return Atom.itself(code, true);
        }
        if (unit.isSpecial()) {
            return Atom.itself(Temperature.of(code).isPresent() ? "K" : code, false);
        }
        Unit definition = Unit.of(new CodeReader(unit.getValue().getUnit(), this).terms());
        Map<String, Integer> powers = new TreeMap<>(definition.kind().powers());
        if (KINDS.containsKey(unit.getProperty())) {
            powers.keySet().removeAll(KINDS.values());
            powers.put(KINDS.get(unit.getProperty()), 1);
        } else if (powers.isEmpty() && !NUMBERS.contains(unit.getProperty())) {
            powers.put(code, 1);
        }
        return new Atom(definition.factor().times(exact(unit.getValue().getValue())), Map.copyOf(powers),
                "fraction".equals(unit.getProperty()), true);
    }

    private static Fraction exact(org.fhir.ucum.Decimal number) {
        return Fraction.of(new BigDecimal(number.asDecimal()));
    }

    private static <C extends Concept> Map<String, C> byCode(Collection<C> concepts) {
        return concepts.stream().collect(Collectors.toUnmodifiableMap(Concept::getCode, Function.identity()));
    }

    private static UcumModel load() {
        try (InputStream essence = Definitions.class.getResourceAsStream("/ucum-essence.xml")) {
            return new UcumEssenceService(essence).getModel();
        } catch (IOException | UcumException broken) {
            throw new IllegalStateException("The UCUM definitions cannot be read", broken);
        }
    }
}
