package org.anamnesis.records.billing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How a line stands on its invoice. */
public enum LineStatus {
    /** It has a price. */
    @JsonProperty("priced")
    PRICED,
    /** The tariff knew no price: somebody has to price or remove it. */
    @JsonProperty("not-priced")
    NOT_PRICED,
    /** It was taken off the draft. */
    @JsonProperty("removed")
    REMOVED;

    /** The word in column and answer. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The status of a word. */
    static LineStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
