package org.anamnesis.command.billing;

import static org.anamnesis.command.testing.Fixtures.LIVE;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.anamnesis.api.billing.Charge;
import org.anamnesis.api.billing.ChargeKind;
import org.anamnesis.api.billing.Coverage;
import org.anamnesis.api.billing.CoverageId;
import org.anamnesis.api.billing.CreditId;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.billing.LineId;
import org.anamnesis.api.billing.Payer;
import org.anamnesis.api.billing.Payment;
import org.anamnesis.api.billing.PaymentId;
import org.anamnesis.api.billing.PaymentMethod;
import org.anamnesis.api.billing.Price;
import org.anamnesis.api.billing.RefundId;
import org.anamnesis.api.billing.Share;
import org.anamnesis.api.billing.command.AddCharge;
import org.anamnesis.api.billing.command.CreditInvoice;
import org.anamnesis.api.billing.command.DraftInvoice;
import org.anamnesis.api.billing.command.IssueInvoice;
import org.anamnesis.api.billing.command.MarkInvoiceOverdue;
import org.anamnesis.api.billing.command.ReceivePayment;
import org.anamnesis.api.billing.command.RefundPayment;
import org.anamnesis.api.billing.command.RemoveCharge;
import org.anamnesis.api.billing.command.VoidInvoice;
import org.anamnesis.api.billing.command.WriteOffInvoice;
import org.anamnesis.api.billing.event.InvoiceEvent;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.tenant.TenantSettings;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Money;
import org.anamnesis.command.status.PatientStatus;
import org.anamnesis.command.status.TenantRules;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.metadata.Origin;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.FixedValueParameterResolver;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;

/** Whatever is charged, paid, given back and given up, in whatever currency: sums add up to the minor unit. */
class InvoiceSumsPropertyTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-14");
    private static final Coding SERVICE = new Coding(Coding.SNOMED_CT, "288086009", null);
    private static final ClinicalTime RECEIVED = new ClinicalTime("2026-03-20");

    /** What is done next: how much by a hundredth of what could be, or by one minor unit more than that. */
    record Step(Act act, int percent, boolean tooMuch) {}

    enum Act {
        PAY,
        REFUND,
        CREDIT,
        WRITE_OFF,
        OVERDUE,
        VOID
    }

    record Item(BigDecimal quantity, BigDecimal price, BigDecimal tax, int day, boolean removed) {}

    record Story(Currency currency, List<Item> items, List<Coverage> coverages, List<Step> steps) {}

    @Property(tries = 500, shrinking = ShrinkingMode.BOUNDED)
    void sums_add_up_to_the_minor_unit(@ForAll("stories") Story story) {
        Telling telling = new Telling(story);
        story.items().forEach(telling::charge);
        telling.issue();
        story.steps().forEach(telling::take);
        telling.ledger.lines.values().forEach(line -> Statistics.label("rounded").collect(
                line.charge().quantity().multiply(line.unitPrice().amount()).compareTo(line.net().amount()) != 0));
        Statistics.label("rounded").coverage(coverage -> coverage.check(true).percentage(share -> share > 25));
        Statistics.label("payers").collect(telling.ledger.issued == null ? 0 : telling.ledger.issued.parts().size());
        Statistics.label("payers").coverage(coverage -> coverage.check(2).percentage(share -> share > 5));
    }

    @Provide
    Arbitrary<Story> stories() {
        return Arbitraries.of("JPY", "EUR", "KWD", "USD", "ISK", "TND", "CLF").map(Currency::getInstance)
                .flatMap(currency -> Combinators.combine(
                        item(currency.getDefaultFractionDigits()).list().ofMinSize(1).ofMaxSize(5),
                        coverage(currency).list().ofMaxSize(3), step().list().ofMaxSize(12))
                        .as((items, coverages, steps) -> new Story(currency, items, coverages, steps)));
    }

    private static Arbitrary<Item> item(int digits) {
        return Combinators.combine(decimal("0.001", "1000", 3), decimal("0", "10000", digits), decimal("0", "100", 4),
                Arbitraries.integers().between(0, 3), Arbitraries.of(false, false, false, true)).as(Item::new);
    }

    /** Such too as only history can hold. */
    private static Arbitrary<Coverage> coverage(Currency currency) {
        Arbitrary<Share> percent = decimal("-10", "120", 4).map(it -> new Share(Share.Kind.PERCENT, it, null));
        Arbitrary<Share> amount = Combinators.combine(Arbitraries.of(Share.Kind.DEDUCTIBLE, Share.Kind.FIXED),
                decimal("-10", "5000", currency.getDefaultFractionDigits() + 1))
                .as((kind, much) -> new Share(kind, null, new Money(much, currency.getCurrencyCode())));
        return Combinators.combine(Arbitraries.oneOf(percent, amount), Arbitraries.integers().between(0, 3),
                Arbitraries.integers().between(0, 3))
                .as((share, from, days) -> new Coverage(Payer.organization("AOK", null), null, share,
                        DAY.plusDays(from), DAY.plusDays(from + days)));
    }

    private static Arbitrary<Step> step() {
        return Combinators.combine(Arbitraries.frequencyOf(Tuple.of(6, Arbitraries.of(Act.PAY, Act.CREDIT,
                Act.REFUND)), Tuple.of(1, Arbitraries.of(Act.class))),
                Arbitraries.integers().between(1, 100), Arbitraries.of(true, false, false, false)).as(Step::new);
    }

    private static Arbitrary<BigDecimal> decimal(String from, String to, int decimals) {
        return Arbitraries.bigDecimals().between(new BigDecimal(from), new BigDecimal(to)).ofScale(decimals);
    }

    /** One story told to the aggregate as it runs, without any infrastructure. */
    private static final class Telling {

        private final InvoiceId id = new InvoiceId(UUID.randomUUID());
        private final PatientId patient = new PatientId(UUID.randomUUID());
        private final Currency currency;
        private final Ledger ledger;
        private final Configuration axon;
        private Item charged;
        private long booked;

        Telling(Story story) {
            currency = story.currency();
            ledger = new Ledger(currency);
            Map<CoverageId, Coverage> coverages = new LinkedHashMap<>();
            story.coverages().forEach(one -> coverages.put(new CoverageId(UUID.randomUUID()), one));
            axon = start(Origin.LIVE, new PatientStatus(true, null, false), new TenantRules(
                    new TenantSettings("Praxis", "DE", null, "Europe/Berlin", currency.getCurrencyCode(), null,
                            List.of(), null, 14),
                    Instant.parse("2026-03-14T12:00:00Z")),
                    new PayerShares(Payer.patient(), coverages), new NextNumber(() -> 1),
                    new Prices((charge, in) -> Optional.of(new Price(SERVICE, new Money(charged.price(), in), null,
                            charged.tax(), DAY))));
            assertThat(accepted(new DraftInvoice(id, patient, null, null, null))).isTrue();
        }

        void charge(Item item) {
            charged = item;
            LineId line = new LineId(UUID.randomUUID());
            assertThat(accepted(new AddCharge(id, patient, line, new Charge(ChargeKind.MANUAL, SERVICE, "x",
                    item.quantity(), DAY.plusDays(item.day()), null)))).isTrue();
            if (item.removed()) {
                assertThat(accepted(new RemoveCharge(id, patient, line, "x"))).isTrue();
            }
        }

        void issue() {
            assertThat(accepted(new IssueInvoice(id, patient))).isEqualTo(!ledger.lines.isEmpty());
        }

        void take(Step step) {
            boolean open = ledger.issued != null && !ledger.voided;
            BigDecimal owed = ledger.outstanding();
            switch (step.act()) {
                case PAY -> {
                    Money amount = part(owed, step);
                    assertThat(accepted(new ReceivePayment(id, patient, new PaymentId(UUID.randomUUID()),
                            new Payment(amount, "r", PaymentMethod.CASH, RECEIVED, null, null))))
                            .isEqualTo(open && fits(amount, owed));
                }
                case CREDIT -> {
                    Money amount = part(owed, step);
                    assertThat(accepted(new CreditInvoice(id, patient, new CreditId(UUID.randomUUID()), amount, "x")))
                            .isEqualTo(open && fits(amount, owed));
                }
                case REFUND -> ledger.payments.entrySet().stream().findFirst().ifPresent(payment -> {
                    BigDecimal left = payment.getValue();
                    Money amount = part(left, step);
                    assertThat(accepted(new RefundPayment(id, patient, new RefundId(UUID.randomUUID()),
                            payment.getKey(), amount, "x"))).isEqualTo(open && fits(amount, left));
                });
                case WRITE_OFF -> {
                    accepted(new WriteOffInvoice(id, patient, "x"));
                    assertThat(!open || ledger.outstanding().signum() == 0).isTrue();
                }
                case OVERDUE -> accepted(new MarkInvoiceOverdue(id, patient, DAY.plusDays(15)));
                case VOID -> {
                    boolean paid = ledger.payments.values().stream().anyMatch(left -> left.signum() > 0);
                    assertThat(accepted(new VoidInvoice(id, patient, "x")))
                            .isEqualTo(ledger.voided || open && !paid);
                }
            }
        }

        private Money part(BigDecimal of, Step step) {
            int digits = currency.getDefaultFractionDigits();
            BigDecimal part = step.tooMuch()
                    ? of.add(BigDecimal.ONE.movePointLeft(digits))
                    : of.multiply(BigDecimal.valueOf(step.percent(), 2)).setScale(digits, RoundingMode.CEILING);
            return new Money(part, currency.getCurrencyCode());
        }

        private static boolean fits(Money amount, BigDecimal most) {
            return amount.amount().signum() > 0 && amount.amount().compareTo(most) <= 0;
        }

        private boolean accepted(Object command) {
            boolean[] accepted = {true};
            axon.commandBus().dispatch(new GenericCommandMessage<>(command, LIVE), (message, result) -> {
                accepted[0] = !result.isExceptional();
                if (result.isExceptional()) {
                    assertThat(result.exceptionResult()).isInstanceOf(CommandRefused.class);
                }
            });
            axon.eventStore().readEvents(id.toString(), booked).asStream().forEach(event -> {
                booked = event.getSequenceNumber() + 1;
                ledger.book((InvoiceEvent) event.getPayload());
            });
            return accepted[0];
        }

        private static Configuration start(Object... known) {
            ParameterResolverFactory values = (executable, parameters, index) -> List.of(known).stream()
                    .filter(parameters[index].getType()::isInstance).findFirst().map(FixedValueParameterResolver::new)
                    .orElse(null);
            return DefaultConfigurer.defaultConfiguration(false).configureAggregate(Invoice.class)
                    .configureEmbeddedEventStore(configuration -> new InMemoryEventStorageEngine())
                    .registerComponent(ParameterResolverFactory.class, configuration -> MultiParameterResolverFactory
                            .ordered(ClasspathParameterResolverFactory.forClass(Invoice.class), values))
                    .start();
        }
    }
}
