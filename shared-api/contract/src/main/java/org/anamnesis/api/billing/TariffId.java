package org.anamnesis.api.billing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies the tariff of a service; derived from tenant and code. */
public record TariffId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
