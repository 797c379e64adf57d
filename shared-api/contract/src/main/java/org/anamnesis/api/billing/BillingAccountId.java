package org.anamnesis.api.billing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies the billing account of a patient; derived from tenant and patient. */
public record BillingAccountId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
