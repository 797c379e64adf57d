package org.anamnesis.plumbing.name;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How letters are folded: without case and accents, and in one of the two ways in which people write a letter that
 * their keyboard does not have. Sources: Unicode's compatibility decomposition; ICAO 9303 part 3, section 6, for what
 * has none; common spelling for đ and ð, which passports write as d.
 */
enum Letters {
    /** As if the accent were not there: Müller as Muller. */
    PLAIN(""),
    /** Written out: Müller as Mueller. */
    WRITTEN_OUT("ä ae ö oe ü ue å aa ø oe đ dj ð th");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** Without width, except for what stands between two parts of a Persian name. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}&&[^\\u200C]]+");

    private final Map<Integer, String> letters;

    Letters(String other) {
        letters = pairs("ß ss æ ae œ oe ø o ł l đ d ð d þ th ı i ħ h ŧ t ŋ n ə e ɛ e ɔ o ɓ b ɗ d ƙ k ƴ y ĸ k ς σ");
        letters.putAll(pairs(other));
    }

    String fold(String text) {
        String composed = Normalizer.normalize(UNSEEN.matcher(text).replaceAll(""), Form.NFKC)
                .toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(composed.length());
        composed.codePoints()
                .forEach(letter -> folded.append(letters.getOrDefault(letter, Character.toString(letter))));
        String bare = MARKS.matcher(Normalizer.normalize(folded, Form.NFKD)).replaceAll("");
        return Normalizer.normalize(bare, Form.NFC);
    }

    private static Map<Integer, String> pairs(String text) {
        String[] words = text.isEmpty() ? new String[0] : text.split(" ");
        Map<Integer, String> pairs = new HashMap<>();
        for (int index = 0; index < words.length; index += 2) {
            pairs.put(words[index].codePointAt(0), words[index + 1]);
        }
        return pairs;
    }
}
