package org.anamnesis.api.billing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a credit within an invoice. */
public record CreditId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
