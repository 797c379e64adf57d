package org.anamnesis.api.billing.event;

import org.anamnesis.api.billing.Price;
import org.anamnesis.api.billing.TariffId;
import org.anamnesis.api.classification.NotPersonal;
import org.axonframework.serialization.Revision;

/**
 * It was stated what a service costs from a day on; it holds until the first day of a later price.
 *
 * @param tariffId the tariff
 * @param price    the price
 */
@Revision("1")
public record PriceSet(@NotPersonal TariffId tariffId, @NotPersonal Price price) implements TariffEvent {}
