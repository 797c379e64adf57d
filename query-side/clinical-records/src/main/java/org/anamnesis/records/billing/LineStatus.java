package org.anamnesis.records.billing;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.anamnesis.records.persistence.Word;

/** How a line stands on its invoice. */
public enum LineStatus implements Word {
    /** It has a price. */
    @JsonProperty("priced")
    PRICED,
    /** The tariff knew no price: somebody has to price or remove it. */
    @JsonProperty("not-priced")
    NOT_PRICED,
    /** It was taken off the draft. */
    @JsonProperty("removed")
    REMOVED
}
