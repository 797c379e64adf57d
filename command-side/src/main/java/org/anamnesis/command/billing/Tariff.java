package org.anamnesis.command.billing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anamnesis.api.billing.BillingRefusal;
import org.anamnesis.api.billing.Price;
import org.anamnesis.api.billing.TariffId;
import org.anamnesis.api.billing.command.SetPrice;
import org.anamnesis.api.billing.event.TariffEvent;
import org.anamnesis.api.billing.event.TariffEvent.PriceSet;
import org.anamnesis.plumbing.command.Guard;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Decides about what one service costs. A price holds from its day on; what is on an invoice keeps the price it got.
 */
@Aggregate(type = "tariff", cache = "aggregateCache", commandTargetResolver = "commandTarget")
class Tariff {

    @AggregateIdentifier
    private @Nullable TariffId id;
    private @Nullable String tenant;
    /** By currency, unit and first day. */
    private final Map<List<@Nullable Object>, Price> prices = new HashMap<>();

    Tariff() {}

    // The id derives from the tenant: none meets another's.
    @CommandHandlerInterceptor
    Object guard(CommandMessage<?> command, InterceptorChain chain) throws Exception {
        return Guard.pass(tenant, command, chain, BillingRefusal.DIFFERENT_CONTENT);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SetPrice command) {
        Price given = command.price();
        Price price = new Price(given.service(), Amounts.free(given.amount(), "amount"), given.unit(),
                given.taxPercent(), given.validFrom());
        if (!price.equals(prices.get(key(price)))) {
            apply(new PriceSet(command.tariffId(), price));
        }
    }

    @EventSourcingHandler
    void evolve(TariffEvent event, @MetaDataValue(MetadataKey.TENANT) String tenant) {
        switch (event) {
            case PriceSet set -> {
                id = set.tariffId();
                this.tenant = tenant;
                prices.put(key(set.price()), set.price());
            }
        }
    }

    private static List<@Nullable Object> key(Price price) {
        return Arrays.asList(price.amount().currency(), price.unit(), price.validFrom());
    }
}
