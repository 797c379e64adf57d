package org.anamnesis.plumbing.name;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A name, or a part of one, as it is compared: without case, accents, widths and punctuation. One text has two foldings
 * where it has a letter that some write out: Müller is {@code muller} and {@code mueller}. Letters and digits only, so
 * that none means anything to SQL. The same text always folds the same.
 *
 * @param words     its words in their order; what an apostrophe or a hyphen joins is two
 * @param compounds what apostrophes and hyphens join, as one word: {@code obrien}, {@code annemarie}
 */
public record FoldedName(List<String> words, List<String> compounds) {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}\\p{Pd}"
            + "'`\\u2018\\u2019\\u201B\\u2032\\u02B0-\\u02FF\\u05F3\\u05F4\\u00B7\\u200C]+");
    private static final Pattern WITHIN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+|[\\u02B0-\\u02FF]+");

    /** Copies. */
    public FoldedName {
        words = List.copyOf(words);
        compounds = List.copyOf(compounds);
    }

    /** With accents left out. */
    public static FoldedName plain(String text) {
        return of(Letters.PLAIN.fold(text));
    }

    /** With letters written out where that is a habit. */
    public static FoldedName writtenOut(String text) {
        return of(Letters.WRITTEN_OUT.fold(text));
    }

    /** All foldings of a text: one or two, the plain one first. */
    public static List<FoldedName> foldings(String text) {
        return Stream.of(plain(text), writtenOut(text)).distinct().toList();
    }

    /** The words on one line: {@code anne marie}. */
    public String spaced() {
        return String.join(" ", words);
    }

    /** The words without anything between them: {@code annemarie}, which Anne-Marie, Anne Marie and Annemarie share. */
    public String together() {
        return String.join("", words);
    }

    /** Whether there is neither a letter nor a digit. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    private static FoldedName of(String folded) {
        List<String> words = new ArrayList<>();
        List<String> compounds = new ArrayList<>();
        for (String token : BETWEEN_WORDS.split(folded)) {
            List<String> parts = Stream.of(WITHIN_WORDS.split(token)).filter(part -> !part.isEmpty()).toList();
            words.addAll(parts);
            if (parts.size() > 1) {
                compounds.add(String.join("", parts));
            }
        }
        return new FoldedName(words, compounds);
    }
}
