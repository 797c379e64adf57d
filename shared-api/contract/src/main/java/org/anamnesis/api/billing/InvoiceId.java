package org.anamnesis.api.billing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies an invoice; derived from the appointment where there is one, else from the checkup. */
public record InvoiceId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
