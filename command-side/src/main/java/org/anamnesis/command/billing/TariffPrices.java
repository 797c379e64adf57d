package org.anamnesis.command.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anamnesis.api.billing.Charge;
import org.anamnesis.api.billing.Price;
import org.anamnesis.api.billing.event.TariffEvent;
import org.anamnesis.api.billing.event.TariffEvent.PriceSet;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Money;
import org.anamnesis.command.decision.Lookup;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lookup of prices, written in the transaction that appends the event. */
@Lookup(revision = "tariff-prices-1")
@ProcessingGroup(BillingParameters.GROUP)
record TariffPrices(JdbcClient jdbc) {

    /** The price of a charge on its day of service; empty where the tariff has none, or nothing says what it is. */
    Optional<Price> find(String tenant, Charge charge, String currency) {
        return charge.service() == null
                ? Optional.empty()
                : find(tenant, charge.service(), charge.unit(), charge.servicedOn(), currency);
    }

    /** The price of a service on a day: that for the unit, else that for whatever unit; empty where there is none. */
    Optional<Price> find(String tenant, Coding service, @Nullable String unit, LocalDate day, String currency) {
        List<Price> prices = prices(tenant, service, day, currency);
        return prices.stream().filter(price -> price.unit() != null && price.unit().equals(unit)).findFirst()
                .or(() -> prices.stream().filter(price -> price.unit() == null).findFirst());
    }

    /** The latest first. */
    private List<Price> prices(String tenant, Coding service, LocalDate day, String currency) {
        return jdbc.sql("""
                select amount, nullif(unit, ''), tax_percent, valid_from from tariff_price
                where tenant = ? and system = ? and code = ? and currency = ? and valid_from <= ?
                order by valid_from desc""")
                .params(tenant, service.system(), service.code(), currency, day)
                .query((row, number) -> new Price(service, new Money(row.getBigDecimal(1), currency), row.getString(2),
                        row.getBigDecimal(3), row.getObject(4, LocalDate.class)))
                .list();
    }

    @EventHandler
    void on(TariffEvent event, @MetaDataValue(MetadataKey.TENANT) String tenant, @SequenceNumber long version) {
        switch (event) {
            case PriceSet set -> put(tenant, set.price(), version);
        }
    }

    private void put(String tenant, Price price, long version) {
        jdbc.sql("""
                insert into tariff_price as known
                    (tenant, system, code, currency, unit, valid_from, amount, tax_percent, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (tenant, system, code, currency, unit, valid_from) do update
                set amount = excluded.amount, tax_percent = excluded.tax_percent, version = excluded.version
                where excluded.version > known.version""")
                .params(tenant, price.service().system(), price.service().code(), price.amount().currency(),
                        Objects.requireNonNullElse(price.unit(), ""), price.validFrom(), price.amount().amount(),
                        price.taxPercent(), version)
                .update();
    }
}
