package org.anamnesis.command.billing;

import static org.anamnesis.command.testing.Fixtures.LIVE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.anamnesis.api.billing.BillingRefusal;
import org.anamnesis.api.billing.Price;
import org.anamnesis.api.billing.TariffId;
import org.anamnesis.api.billing.command.SetPrice;
import org.anamnesis.api.billing.event.TariffEvent.PriceSet;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Money;
import org.anamnesis.command.testing.Fixtures;
import org.anamnesis.command.testing.Refused;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class TariffTest {

    private final TariffId id = new TariffId(UUID.randomUUID());

    @Test
    void states_a_price_once_and_anew() {
        sets("60", "EUR", "60.00");
        sets("60", "JPY", "60");
        sets("1.5", "KWD", "1.500");
        given(price("60.00", "EUR")).when(set("60", "EUR"), LIVE).expectNoEvents();
        given(price("60.00", "EUR")).when(set("65", "EUR"), LIVE).expectEvents(new PriceSet(id, price("65.00", "EUR")));
        given(price("60.00", "EUR"), price("65", "CHF")).when(set("60", "EUR"), LIVE).expectNoEvents();
    }

    @Test
    void states_a_price_for_each_unit() {
        Price box = price("6.00", "EUR", "{box}");
        given(price("0.35", "EUR", "{tablet}"), price("0.40", "EUR")).when(new SetPrice(id, box), LIVE)
                .expectEvents(new PriceSet(id, box));
        given(box, price("0.35", "EUR", "{tablet}"), price("0.40", "EUR")).when(new SetPrice(id, box), LIVE)
                .expectNoEvents();
    }

    @Test
    void refuses_prices_that_cannot_be() {
        refuses("-1", "EUR", BillingRefusal.AMOUNT_NEGATIVE);
        refuses("1.5", "JPY", BillingRefusal.TOO_MANY_DECIMALS);
        refuses("1.0005", "KWD", BillingRefusal.TOO_MANY_DECIMALS);
        refuses("1", "ABC", BillingRefusal.CURRENCY_UNKNOWN);
    }

    private void sets(String amount, String currency, String stored) {
        Fixtures.of(Tariff.class).givenNoPriorActivity().when(set(amount, currency), LIVE)
                .expectEvents(new PriceSet(id, price(stored, currency)));
    }

    private void refuses(String amount, String currency, BillingRefusal refusal) {
        Fixtures.of(Tariff.class).givenNoPriorActivity().when(set(amount, currency), LIVE)
                .expectException(Refused.with(refusal));
    }

    private TestExecutor<Tariff> given(Price... prices) {
        return Fixtures.of(Tariff.class).given(Stream.of(prices)
                .map(price -> new GenericEventMessage<>(new PriceSet(id, price), LIVE)).toList());
    }

    private SetPrice set(String amount, String currency) {
        return new SetPrice(id, price(amount, currency));
    }

    private static Price price(String amount, String currency) {
        return price(amount, currency, null);
    }

    private static Price price(String amount, String currency, String unit) {
        return new Price(new Coding(Coding.SNOMED_CT, "288086009", null), Money.of(amount, currency), unit,
                new BigDecimal("19"), LocalDate.parse("2026-01-01"));
    }
}
