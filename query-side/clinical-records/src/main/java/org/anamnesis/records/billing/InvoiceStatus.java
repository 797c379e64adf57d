package org.anamnesis.records.billing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How far an invoice came. Source: FHIR R4 {@code invoice-status}. */
public enum InvoiceStatus {
    /** Charges are still put on it. */
    @JsonProperty("draft")
    DRAFT,
    /** It was issued, and something is outstanding. */
    @JsonProperty("issued")
    ISSUED,
    /** It was issued, and nothing is outstanding. */
    @JsonProperty("balanced")
    BALANCED,
    /** The draft was withdrawn; FHIR says {@code cancelled}. */
    @JsonProperty("withdrawn")
    WITHDRAWN,
    /** It was taken back as a whole after it was issued; FHIR says {@code cancelled}. */
    @JsonProperty("voided")
    VOIDED;

    /** The word in column and answer. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of a word. */
    static InvoiceStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
