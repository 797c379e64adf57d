package org.anamnesis.records.patient;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anamnesis.api.value.HumanName;

/** Names as search compares them: without accents and case, one space before every word. */
public final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private SearchText() {}

    /** All words of the names, each once. */
    public static String of(Collection<HumanName> names) {
        return names.stream().flatMap(SearchText::parts).flatMap(part -> words(part).stream()).distinct()
                .map(word -> " " + word).collect(Collectors.joining());
    }

    /** The words of a text; letters and digits only, so that none means anything to SQL. */
    public static List<String> words(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("")
                .toLowerCase(Locale.ROOT).replace("ß", "ss").replace("ø", "o").replace("ł", "l").replace("æ", "ae");
        return Stream.of(BETWEEN_WORDS.split(plain)).filter(word -> !word.isEmpty()).toList();
    }

    private static Stream<String> parts(HumanName name) {
        return Stream.concat(Stream.of(name.text(), name.family()).filter(Objects::nonNull), name.given().stream());
    }
}
