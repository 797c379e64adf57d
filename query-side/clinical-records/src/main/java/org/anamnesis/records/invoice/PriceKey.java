package org.anamnesis.records.invoice;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Names a price.
 *
 * @param tenant    the tenant
 * @param id        the tariff of the service
 * @param validFrom the first day on which it holds
 */
@Embeddable
record PriceKey(String tenant, UUID id, LocalDate validFrom) implements Serializable {}
