package org.anamnesis.api.billing.event;

import org.anamnesis.api.billing.TariffId;

/** Everything that can happen to the tariff of a service. */
public sealed interface TariffEvent permits PriceSet {

    /** The tariff it is about. */
    TariffId tariffId();
}
