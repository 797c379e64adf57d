package org.anamnesis.records.billing;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.anamnesis.records.persistence.Word;

/** How far an invoice came. Source: FHIR R4 {@code invoice-status}. */
public enum InvoiceStatus implements Word {
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
    VOIDED
}
