package org.anamnesis.command.imports.fhir;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.anamnesis.command.terminology.DataFile;
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
    /** Units of activity and annotations, after a prefix: people call one by the name of another. */
    private static final Pattern ARBITRARY = Pattern.compile("([kmun]?)(U|\\[[^\\]]*U]|\\{[^}]*})(/.*)?");
    /** What makes another quantity of the same unit: D-dimers are counted in two ways, and clearances for a surface. */
    private static final Pattern KIND = Pattern.compile("FEU|DDU|1[.,]73");
    private static final Pattern ANNOTATION = Pattern.compile("/?\\{[^}]*}");
    private static final Pattern POWER = Pattern.compile("[xX×]?\\s*10\\s*[\\^*eE]\\s*(\\d{1,2})");
    /** What else people mean by a unit of UCUM. */
    private static final Map<String, Set<String>> OTHERWISE = Map.of("m", Set.of("min", "mo"));
    /** More or less than one of a unit. */
    private static final Pattern SEVERAL = Pattern
            .compile("(?i)(?!1 )(?:half|quarter|thousand|tsd|million|mio|\\d+(?:[.,]\\d+)?)\\.?"
                    + "\\s+(?:a |an )?(\\D.*)");
    /** How many of something there are, such as cells, before what it is counted in. */
    private static final Map<String, String> COUNTS = Map.of("K", "10*3", "k", "10*3", "M", "10*6");
    /** Letters that are units to everybody; others, such as G, are also prefixes. */
    private static final String LETTERS = "gLlmshdU";

    private UnitNames() {}

    /** Whether words mean something else than the code that stands beside them. */
    static boolean contradict(String words, String code) {
        if (KIND.matcher(words).results().anyMatch(kind -> !code.contains(kind.group().replace(',', '.')))) {
            return true;
        }
        Matcher several = SEVERAL.matcher(words.strip());
        if (several.matches() && !CODES.containsKey(words.strip().toLowerCase(Locale.ROOT))) {
            return code(several.group(1)) != null;
        }
        String meant = code(words);
        if (meant == null || meant.equals(code)) {
            return false;
        }
        if (Ucum.isAnnotation(code)) {
            String counted = code(code.substring(1, code.length() - 1));
            return counted != null && !isSame(meant, counted);
        }
        if (Ucum.isAnnotation(meant)) {
            return !code.equals(Quantities.UNITY);
        }
        if (OTHERWISE.getOrDefault(words.strip(), Set.of()).contains(code)) {
            return false;
        }
        // Words may leave unsaid what the code says of the kind.
        Optional<BigDecimal> one = Ucum.convert(BigDecimal.ONE, meant, code)
                .or(() -> Ucum.convert(BigDecimal.ONE, meant, ANNOTATION.matcher(code).replaceAll("")));
        return one.map(times -> times.compareTo(BigDecimal.ONE) != 0)
                .orElseGet(() -> Ucum.isUnit(code) && !isArbitrary(meant, code));
    }

    /** Whether two units are one; what is counted without a word for it may be anything. */
    private static boolean isSame(String one, String other) {
        boolean anything = one.equals(Quantities.UNITY) && Ucum.isAnnotation(other)
                || other.equals(Quantities.UNITY) && Ucum.isAnnotation(one);
        return one.equals(other) || anything || !Ucum.isAnnotation(one) && !Ucum.isAnnotation(other)
                && Ucum.convert(BigDecimal.ONE, one, other).filter(times -> times.compareTo(BigDecimal.ONE) == 0)
                        .isPresent();
    }

    private static boolean isArbitrary(String meant, String code) {
        Matcher one = ARBITRARY.matcher(meant);
        Matcher other = ARBITRARY.matcher(code);
        return one.matches() && other.matches() && one.group(1).equals(other.group(1))
                && isInSame(one.group(3), other.group(3));
    }

    /** Whether both are in one and the same, such as per litre. */
    private static boolean isInSame(@Nullable String one, @Nullable String other) {
        return one == null || other == null
                ? one == other
                : Ucum.convert(BigDecimal.ONE, "1" + one, "1" + other)
                        .filter(times -> times.compareTo(BigDecimal.ONE) == 0).isPresent();
    }

    /** The code of what the words mean; null where that is not plain. */
    private static @Nullable String code(String words) {
        String spoken = words.strip().replaceFirst("\\.$", "").toLowerCase(Locale.ROOT);
        if (CODES.containsKey(spoken)) {
            return CODES.get(spoken);
        }
        String ratio = words.strip().replaceFirst("(^| )per ", "/").replace('²', '2').replace('³', '3');
        List<String> said = List.of(ratio.split("/"));
        List<String> parts = IntStream.range(0, said.size())
                .mapToObj(place -> part(said.get(place).strip(), place == 0 && said.size() > 1)).toList();
        return parts.contains("") ? verbatim(ratio) : String.join("/", parts);
    }

    /** The words themselves, where they are a unit and can be nothing else. */
    private static @Nullable String verbatim(String words) {
        String first = words.split("/")[0];
        boolean plain = !words.contains("%") && (first.length() != 1 || LETTERS.contains(first));
        return plain && Ucum.isUnit(words) ? words : null;
    }

    private static String part(String said, boolean counted) {
        Matcher power = POWER.matcher(said);
        if (power.matches()) {
            return "10*" + Integer.parseInt(power.group(1));
        }
        if (counted && (said.isEmpty() || COUNTS.containsKey(said))) {
            return COUNTS.getOrDefault(said, "1");
        }
        boolean letter = counted && said.length() == 1 && !LETTERS.contains(said);
        return PLAIN.matcher(said).matches()
                ? said
                : letter ? "" : CODES.getOrDefault(said.toLowerCase(Locale.ROOT), "");
    }

    private static Map<String, String> read() {
        Map<String, String> codes = new HashMap<>();
        DataFile.lines("/imports/unit-names.csv").map(line -> List.of(line.split(",")))
                .forEach(line -> line.forEach(name -> codes.put(name.toLowerCase(Locale.ROOT), line.getFirst())));
        return codes.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
