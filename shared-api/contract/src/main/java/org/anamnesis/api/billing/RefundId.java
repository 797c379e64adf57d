package org.anamnesis.api.billing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a refund within an invoice. */
public record RefundId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
