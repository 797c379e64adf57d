package org.anamnesis.records.persistence;

import java.util.Locale;

/** What an enum's value is called in columns, answers and URLs: its name in lower case, with hyphens. */
public interface Word {

    /** The name in Java. */
    String name();

    /** The word. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The value of a word. */
    static <E extends Enum<E> & Word> E of(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
