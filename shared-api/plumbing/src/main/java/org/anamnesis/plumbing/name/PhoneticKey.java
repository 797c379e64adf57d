package org.anamnesis.plumbing.name;

import java.util.stream.Collectors;
import org.apache.commons.codec.language.DoubleMetaphone;

/**
 * How a name sounds, roughly: names that may be one name heard twice, such as Meyer and Maier, share a key. It suggests,
 * it never proves. Source: Double Metaphone by Lawrence Philips, its primary key.
 */
public final class PhoneticKey {

    /** Longer than by default: families of one stem are not all alike. */
    private static final int LONGEST = 6;

    private PhoneticKey() {}

    /**
     * The key of a name or a part of one: a key for each word, in the order of the words. A word without Latin letters is
     * its own key; empty for a text without letters and digits.
     */
    public static String of(String text) {
        DoubleMetaphone metaphone = new DoubleMetaphone();
        metaphone.setMaxCodeLen(LONGEST);
        return FoldedName.plain(text).words().stream().map(word -> key(metaphone, word))
                .collect(Collectors.joining(" "));
    }

    private static String key(DoubleMetaphone metaphone, String word) {
        String key = metaphone.doubleMetaphone(word);
        return key == null || key.isEmpty() ? word : key;
    }
}
