package org.anamnesis.api.billing.event;

import org.anamnesis.api.EventName;
import org.anamnesis.api.billing.Price;
import org.anamnesis.api.billing.TariffId;
import org.anamnesis.api.classification.NotPersonal;
import org.axonframework.serialization.Revision;

/** Everything that can happen to the tariff of a service. */
public sealed interface TariffEvent {

    /** The tariff it is about. */
    TariffId tariffId();

    /** It was stated what a service costs from a day on; it holds until the first day of a later price. */
    @EventName("tariff.price-set")
    @Revision("1")
    record PriceSet(@NotPersonal TariffId tariffId, @NotPersonal Price price) implements TariffEvent {}
}
