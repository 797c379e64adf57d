package org.anamnesis.command.imports.fhir;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anamnesis.plumbing.ucum.Ucum;
import org.jspecify.annotations.Nullable;

/**
 * What people mean by the words beside the code of a unit, so far as it is plain. Which words they are is data: {@code
 * imports/unit-names.csv}.
 */
final class UnitNames {

    private static final Map<String, String> CODES = read();
    /** Units that nobody writes for anything else: not so K, which is thousands to some and kelvin to UCUM. */
    private static final Pattern PLAIN = Pattern.compile("[kcdmunp]?(g|L|l|mol|eq)");
    /** Units of activity and annotations: people call one by the name of another. */
    private static final Pattern ARBITRARY = Pattern.compile("m?(U|\\[[^\\]]*U]|\\{[^}]*})(/.*)?");

    private UnitNames() {}

    /** Whether words mean something else than the code that stands beside them. */
    static boolean contradict(String words, String code) {
        String meant = code(words);
        if (meant == null || meant.equals(code)) {
            return false;
        }
        Optional<BigDecimal> one = Ucum.convert(BigDecimal.ONE, meant, code);
        return one.map(times -> times.compareTo(BigDecimal.ONE) != 0)
                .orElseGet(() -> Ucum.isUnit(code)
                        && !(ARBITRARY.matcher(meant).matches() && ARBITRARY.matcher(code).matches()));
    }

    /** The code of what the words mean; null where that is not plain. */
    private static @Nullable String code(String words) {
        String spoken = words.strip().toLowerCase(Locale.ROOT);
        if (CODES.containsKey(spoken)) {
            return CODES.get(spoken);
        }
        List<String> parts = Stream.of(words.strip().split("/")).map(UnitNames::part).toList();
        return parts.contains("") ? null : String.join("/", parts);
    }

    private static String part(String word) {
        String said = word.strip();
        return PLAIN.matcher(said).matches() ? said : CODES.getOrDefault(said.toLowerCase(Locale.ROOT), "");
    }

    private static Map<String, String> read() {
        Map<String, String> codes = new HashMap<>();
        DataFile.lines("/imports/unit-names.csv").map(line -> List.of(line.split(",")))
                .forEach(line -> line.forEach(name -> codes.put(name.toLowerCase(Locale.ROOT), line.getFirst())));
        return codes.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
