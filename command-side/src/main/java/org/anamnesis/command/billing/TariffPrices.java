package org.anamnesis.command.billing;

import java.time.LocalDate;
import java.util.Optional;
import org.anamnesis.api.billing.Charge;
import org.anamnesis.api.billing.Price;
import org.anamnesis.api.billing.event.PriceSet;
import org.anamnesis.api.billing.event.TariffEvent;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Money;
import org.anamnesis.command.decision.Lookup;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lookup of prices, written in the transaction that appends the event. */
@Component
@ProcessingGroup(BillingParameters.GROUP)
@DisallowReplay
class TariffPrices implements Lookup {

    private final JdbcClient jdbc;

    TariffPrices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The price of a charge on its day of service; empty where the tariff has none, or nothing says what it is. */
    Optional<Price> find(String tenant, Charge charge, String currency) {
        Coding service = charge.service();
        return service == null ? Optional.empty() : find(tenant, service, charge.servicedOn(), currency);
    }

    /** The price of a service on a day; empty where the tariff has none. */
    Optional<Price> find(String tenant, Coding service, LocalDate day, String currency) {
        return jdbc.sql("""
                select amount, tax_percent, valid_from from tariff_price
                where tenant = ? and system = ? and code = ? and currency = ? and valid_from <= ?
                order by valid_from desc limit 1""")
                .params(tenant, service.system(), service.code(), currency, day)
                .query((row, number) -> new Price(service, new Money(row.getBigDecimal(1), currency),
                        row.getBigDecimal(2), row.getObject(3, LocalDate.class)))
                .optional();
    }

    @Override
    public String revision() {
        return "tariff-prices-1";
    }

    @Override
    public void fill(DomainEventMessage<?> event, String tenant) {
        if (event.getPayload() instanceof TariffEvent tariff) {
            on(tariff, tenant, event.getSequenceNumber());
        }
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
                    (tenant, system, code, currency, valid_from, amount, tax_percent, version)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (tenant, system, code, currency, valid_from) do update
                set amount = excluded.amount, tax_percent = excluded.tax_percent, version = excluded.version
                where excluded.version > known.version""")
                .params(tenant, price.service().system(), price.service().code(), price.amount().currency(),
                        price.validFrom(), price.amount().amount(), price.taxPercent(), version)
                .update();
    }
}
