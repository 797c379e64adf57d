package org.anamnesis.records.patient;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anamnesis.plumbing.name.FoldedName;

/**
 * A name that is looked for, in SQL over a column of {@link SearchText#of}. Every word begins a word of the column, in
 * one of its foldings, or all of them together do; or the whole is like it: all is served by the index of trigrams.
 */
final class NameCriterion {

    private final String column;
    private final String parameter;
    private final List<FoldedName> foldings;
    private final Map<String, Object> parameters;

    /**
     * Looks for a name.
     *
     * @param parameter  how the names of its parameters begin
     * @param parameters where they go
     */
    NameCriterion(String column, String parameter, String name, Map<String, Object> parameters) {
        this.column = column;
        this.parameter = parameter;
        this.foldings = FoldedName.foldings(name);
        this.parameters = parameters;
        for (int way = 0; way < foldings.size(); way++) {
            parameters.put(parameter + way, foldings.get(way).spaced());
        }
    }

    /** Whether a row matches. */
    String matches() {
        // Likeness of the whole is dear, and finds only names much longer than the recorded: asked of one folding.
        List<String> ways = new ArrayList<>(List.of(begun(), column + " % :" + parameter + "0"));
        for (int way = 0; way < foldings.size(); way++) {
            String together = parameter + "Together" + way;
            parameters.put(together, "% " + foldings.get(way).together() + "%");
            ways.add("%1$s like :%2$s or :%3$s <%% %1$s".formatted(column, together, parameter + way));
        }
        return "(" + String.join(" or ", ways) + ")";
    }

    /**
     * How well a row matches: the whole name just so, then a family or given name just so, all words, their beginnings,
     * and last what is only like it; among equals the more alike.
     *
     * @param exact the column of {@link SearchText#exact}
     */
    String likeness(String exact) {
        parameters.put(parameter + "Whole", exactly(SearchText.WHOLE));
        parameters.put(parameter + "Part", exactly(SearchText.PART));
        String alike = Stream.iterate(0, way -> way + 1).limit(foldings.size())
                .map(way -> "0.8 * word_similarity(:%1$s, %2$s) + 0.1 * similarity(:%1$s, %2$s)"
                        .formatted(parameter + way, column))
                .collect(Collectors.joining(", "));
        return """
                case when %s like any (:%sWhole::text[]) then 4 when %s like any (:%sPart::text[]) then 3
                     when %s then 2 when %s then 1 else 0 end + greatest(%s)"""
                .formatted(exact, parameter, exact, parameter, words(column + " || ' '", "Word", "%% %s %%"),
                        begun(), alike);
    }

    private String[] exactly(String mark) {
        return foldings.stream().map(folded -> "% " + mark + folded.together() + " %").toArray(String[]::new);
    }

    private String begun() {
        return words(column, "Begun", "%% %s%%");
    }

    /** That a text has every word, in either folding, after a pattern. */
    private String words(String text, String kind, String pattern) {
        List<String> all = new ArrayList<>();
        for (int word = 0; word < foldings.getFirst().words().size(); word++) {
            List<String> either = new ArrayList<>();
            for (int way = 0; way < foldings.size(); way++) {
                String name = parameter + kind + word + "Way" + way;
                parameters.put(name, pattern.formatted(foldings.get(way).words().get(word)));
                either.add(text + " like :" + name);
            }
            all.add("(" + String.join(" or ", either) + ")");
        }
        return "(" + String.join(" and ", all) + ")";
    }
}
