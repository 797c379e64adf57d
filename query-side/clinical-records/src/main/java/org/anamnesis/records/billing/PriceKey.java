package org.anamnesis.records.billing;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Names a price.
 *
 * @param id        the tariff of the service
 * @param unit      the unit that it is for; empty for whatever unit
 * @param currency  the currency, by its code of ISO 4217
 * @param validFrom the first day on which it holds
 */
@Embeddable
record PriceKey(String tenant, UUID id, String unit, String currency, LocalDate validFrom) implements Serializable {}
