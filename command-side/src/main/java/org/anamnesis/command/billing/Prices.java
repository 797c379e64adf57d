package org.anamnesis.command.billing;

import java.util.Optional;
import java.util.function.BiFunction;
import org.anamnesis.api.billing.Charge;
import org.anamnesis.api.billing.Price;

/**
 * What services cost by the tenant's tariff.
 *
 * @param find finds the price of a charge on its day of service, in a currency; only a charge that is new needs it
 */
record Prices(BiFunction<Charge, String, Optional<Price>> find) {

    Optional<Price> of(Charge charge, Amounts amounts) {
        return find.apply(charge, amounts.currency().getCurrencyCode());
    }
}
