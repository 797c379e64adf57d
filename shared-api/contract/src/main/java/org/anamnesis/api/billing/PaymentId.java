package org.anamnesis.api.billing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a payment within an invoice. */
public record PaymentId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
