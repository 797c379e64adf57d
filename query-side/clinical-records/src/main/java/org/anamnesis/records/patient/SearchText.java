package org.anamnesis.records.patient;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anamnesis.api.value.HumanName;
import org.anamnesis.plumbing.name.FoldedName;

/** Names as search compares them: {@linkplain FoldedName folded}, former ones too. */
public final class SearchText {

    /** Marks a whole name among those that are met exactly. */
    static final String WHOLE = "=";

    /** Marks a family or given name among those that are met exactly. */
    static final String PART = "~";

    private SearchText() {}

    /**
     * All words of the names, and what is written together though it is several: each once, after a space. Family and
     * given names are written together in either order, as some scripts do.
     */
    public static String of(Collection<HumanName> names) {
        List<FoldedName> folded = names.stream()
                .flatMap(name -> Stream.concat(parts(name), wholes(name))).flatMap(SearchText::foldings).toList();
        return Stream.concat(folded.stream().flatMap(name -> name.words().stream()),
                folded.stream().flatMap(name -> Stream.concat(name.compounds().stream(), Stream.of(name.together()))))
                .distinct().map(word -> " " + word).collect(Collectors.joining());
    }

    /** What is met exactly, without anything between words: each with its mark, between spaces. */
    static String exact(Collection<HumanName> names) {
        return names.stream().flatMap(name -> Stream.concat(
                wholes(name).flatMap(SearchText::foldings).map(folded -> WHOLE + folded.together()),
                parts(name).flatMap(SearchText::foldings).map(folded -> PART + folded.together())))
                .distinct().collect(Collectors.joining(" ", " ", " "));
    }

    private static Stream<String> wholes(HumanName name) {
        String family = Objects.requireNonNullElse(name.family(), "");
        String given = String.join(" ", name.given());
        String first = name.given().stream().findFirst().orElse("");
        return Stream.of(name.text(), given + " " + family, family + " " + given, first + " " + family)
                .filter(Objects::nonNull);
    }

    private static Stream<String> parts(HumanName name) {
        return Stream.concat(Stream.of(name.family(), String.join(" ", name.given())).filter(Objects::nonNull),
                name.given().stream());
    }

    private static Stream<FoldedName> foldings(String part) {
        return FoldedName.foldings(part).stream().filter(folded -> !folded.isEmpty());
    }
}
