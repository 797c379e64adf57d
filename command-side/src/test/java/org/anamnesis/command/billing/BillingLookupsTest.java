package org.anamnesis.command.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anamnesis.api.billing.BillingAccountId;
import org.anamnesis.api.billing.Charge;
import org.anamnesis.api.billing.ChargeKind;
import org.anamnesis.api.billing.Coverage;
import org.anamnesis.api.billing.CoverageId;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.billing.Payer;
import org.anamnesis.api.billing.Payment;
import org.anamnesis.api.billing.PaymentId;
import org.anamnesis.api.billing.PaymentMethod;
import org.anamnesis.api.billing.Price;
import org.anamnesis.api.billing.Share;
import org.anamnesis.api.billing.TariffId;
import org.anamnesis.api.billing.event.BillingAccountEvent.BillingAccountOpened;
import org.anamnesis.api.billing.event.BillingAccountEvent.CoverageAdded;
import org.anamnesis.api.billing.event.BillingAccountEvent.CoverageEnded;
import org.anamnesis.api.billing.event.BillingAccountEvent.PayerAssigned;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceIssued;
import org.anamnesis.api.billing.event.SettlementEvent.PaymentReceived;
import org.anamnesis.api.billing.event.TariffEvent.PriceSet;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.responsibleperson.LinkId;
import org.anamnesis.api.responsibleperson.ResponsiblePersonId;
import org.anamnesis.api.responsibleperson.event.PatientLinkEvent.PatientLinkEnded;
import org.anamnesis.api.responsibleperson.event.PatientLinkEvent.PatientLinkEnteredInError;
import org.anamnesis.api.responsibleperson.event.PatientLinkEvent.PatientLinked;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Money;
import org.anamnesis.api.value.Period;
import org.anamnesis.command.RunningCommandSide;
import org.anamnesis.plumbing.command.CommandRefused;
import org.junit.jupiter.api.Test;

/** What several nodes may tell the lookups in any order, and more than once. */
class BillingLookupsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-14");
    private static final Instant NOW = Instant.parse("2026-03-14T10:00:00Z");
    private static final Coding SERVICE = new Coding(Coding.SNOMED_CT, "288086009", null);
    private static final Payer INSURER = Payer.organization("AOK", null);

    private final String tenant = RunningCommandSide.newTenant();
    private final PatientId patient = new PatientId(UUID.randomUUID());
    private final BillingAccountId account = new BillingAccountId(UUID.randomUUID());
    private final CoverageId first = new CoverageId(UUID.randomUUID());
    private final CoverageId second = new CoverageId(UUID.randomUUID());

    @Test
    void the_newest_price_of_a_day_stands_and_others_currencies_and_tenants_do_not_matter() {
        TariffPrices tariff = bean(TariffPrices.class);
        tariff.on(set("65.00", "EUR"), tenant, 1);
        tariff.on(set("60.00", "EUR"), tenant, 0);
        tariff.on(set("70.00", "USD"), tenant, 2);
        assertThat(tariff.find(tenant, charge(SERVICE, DAY), "EUR").map(Price::amount))
                .contains(Money.of("65.00", "EUR"));
        assertThat(tariff.find(tenant, charge(SERVICE, DAY.minusDays(1)), "EUR")).isEmpty();
        assertThat(tariff.find(tenant, charge(null, DAY), "EUR")).isEmpty();
        assertThat(tariff.find(RunningCommandSide.newTenant(), charge(SERVICE, DAY), "EUR"))
                .isEqualTo(Optional.empty());
    }

    @Test
    void a_payment_told_again_is_the_same_one_on_its_invoice_and_another_on_any_other() {
        PaymentReferences references = bean(PaymentReferences.class);
        PaymentId payment = new PaymentId(UUID.randomUUID());
        PaymentReceived received = received(new InvoiceId(UUID.randomUUID()), payment);
        references.on(received, tenant);
        references.on(received, tenant);
        assertThatThrownBy(() -> references.on(received(new InvoiceId(UUID.randomUUID()), payment), tenant))
                .isInstanceOf(CommandRefused.class);
        assertThatThrownBy(() -> references.on(received(received.invoiceId(), new PaymentId(UUID.randomUUID())),
                tenant)).isInstanceOf(CommandRefused.class);
    }

    private PaymentReceived received(InvoiceId invoice, PaymentId payment) {
        return new PaymentReceived(invoice, patient, payment, new Payment(Money.of("1.00", "EUR"), "R-1",
                PaymentMethod.CASH, new ClinicalTime("2026-03-14"), null, null));
    }

    @Test
    void a_price_for_a_unit_is_for_that_unit_only() {
        TariffPrices tariff = bean(TariffPrices.class);
        tariff.on(set("0.35", "EUR", "{tablet}", DAY.minusDays(9)), tenant, 0);
        tariff.on(set("6.00", "EUR", "{box}", DAY.minusDays(9)), tenant, 1);
        assertThat(amount(tariff, "{tablet}")).contains(Money.of("0.35", "EUR"));
        assertThat(amount(tariff, "{box}")).contains(Money.of("6.00", "EUR"));
        assertThat(amount(tariff, "mL")).isEmpty();
        assertThat(amount(tariff, null)).isEmpty();
        assertThat(tariff.find(tenant, SERVICE, null, DAY, "EUR")).isEmpty();
        tariff.on(set("1.00", "EUR", null, DAY), tenant, 2);
        assertThat(amount(tariff, "{tablet}")).contains(Money.of("0.35", "EUR"));
        assertThat(amount(tariff, "mL")).contains(Money.of("1.00", "EUR"));
        assertThat(amount(tariff, null)).contains(Money.of("1.00", "EUR"));
    }

    private Optional<Money> amount(TariffPrices tariff, String unit) {
        return tariff.find(tenant, new Charge(ChargeKind.MEDICATION, SERVICE, "x", BigDecimal.ONE, unit, DAY, null),
                "EUR").map(Price::amount);
    }

    @Test
    void an_account_stands_as_its_newest_events_say() {
        Accounts accounts = bean(Accounts.class);
        Coverage open = coverage(null);
        accounts.on(new CoverageEnded(account, patient, first, DAY, "Moved"), tenant, 4);
        accounts.on(new CoverageAdded(account, patient, second, open), tenant, 3);
        accounts.on(new PayerAssigned(account, patient, INSURER), tenant, 2);
        accounts.on(new CoverageAdded(account, patient, first, open), tenant, 1);
        accounts.on(new BillingAccountOpened(account, patient, Payer.patient()), tenant, 0);
        accounts.on(new CoverageEnded(account, patient, first, DAY, "Moved"), tenant, 4);
        PayerShares paying = accounts.paying(tenant, patient.value());
        assertThat(paying.payer()).isEqualTo(INSURER);
        assertThat(paying.coverages().keySet()).containsExactly(first, second);
        assertThat(paying.coverages().values()).containsExactly(coverage(DAY), open);
    }

    @Test
    void a_link_that_ended_or_never_was_does_not_come_back_when_its_beginning_is_told_later() {
        PersonLinks links = bean(PersonLinks.class);
        ResponsiblePersonId person = new ResponsiblePersonId(UUID.randomUUID());
        LinkId ended = new LinkId(UUID.randomUUID());
        LinkId wrong = new LinkId(UUID.randomUUID());
        links.on(new PatientLinkEnded(person, ended, patient, new ClinicalTime("2026-01"), "Sold"), tenant, 3, NOW);
        links.on(new PatientLinkEnteredInError(person, wrong, patient, "Another"), tenant, 4, NOW);
        links.on(linked(person, ended, null), tenant, 1, NOW);
        links.on(linked(person, wrong, null), tenant, 2, NOW);
        assertThat(answers(links, person)).isFalse();
        links.on(linked(person, new LinkId(UUID.randomUUID()), new ClinicalTime("2025")), tenant, 5, NOW);
        assertThat(answers(links, person)).isFalse();
        links.on(linked(person, new LinkId(UUID.randomUUID()), null), tenant, 6, NOW);
        assertThat(answers(links, person)).isTrue();
    }

    @Test
    void where_nobody_was_named_the_person_pays_whose_link_does_and_was_the_first() {
        Accounts accounts = bean(Accounts.class);
        PersonLinks links = bean(PersonLinks.class);
        ResponsiblePersonId first = person(links, "Owner", null, null, NOW);
        person(links, "guarantor", null, null, NOW.plusSeconds(1));
        person(links, "Owner", null, new ClinicalTime("2025"), NOW.minusSeconds(2));
        person(links, "Owner", new ClinicalTime("2999"), null, NOW.minusSeconds(2));
        person(links, "neighbour", null, null, NOW.minusSeconds(2));
        assertThat(accounts.paying(tenant, patient.value()).payer()).isEqualTo(Payer.person(first));
        accounts.on(new BillingAccountOpened(account, patient, Payer.patient()), tenant, 0);
        assertThat(accounts.paying(tenant, patient.value()).payer()).isEqualTo(Payer.person(first));
        accounts.on(new PayerAssigned(account, patient, Payer.patient()), tenant, 1);
        assertThat(accounts.paying(tenant, patient.value()).payer()).isEqualTo(Payer.patient());
    }

    @Test
    void a_person_who_was_named_does_not_pay_before_its_link_begins_nor_once_its_end_has_come() {
        Accounts accounts = bean(Accounts.class);
        PersonLinks links = bean(PersonLinks.class);
        person(links, "Owner", null, null, NOW);
        ResponsiblePersonId over = person(links, "Owner", null, new ClinicalTime("2025"), NOW);
        ResponsiblePersonId later = person(links, "Owner", new ClinicalTime("2999"), null, NOW);
        ResponsiblePersonId now = person(links, "Uncle", new ClinicalTime("2025"), new ClinicalTime("2999"), NOW);
        accounts.on(new PayerAssigned(account, patient, Payer.person(over)), tenant, 1);
        assertThat(accounts.paying(tenant, patient.value()).payer()).isEqualTo(Payer.patient());
        accounts.on(new PayerAssigned(account, patient, Payer.person(later)), tenant, 2);
        assertThat(accounts.paying(tenant, patient.value()).payer()).isEqualTo(Payer.patient());
        accounts.on(new PayerAssigned(account, patient, Payer.person(now)), tenant, 3);
        assertThat(accounts.paying(tenant, patient.value()).payer()).isEqualTo(Payer.person(now));
    }

    @Test
    void numbers_go_on_after_the_highest_that_was_told() {
        InvoiceNumbers numbers = bean(InvoiceNumbers.class);
        numbers.on(issued(7L), tenant);
        numbers.on(issued(3L), tenant);
        numbers.on(issued(null), tenant);
        assertThat(numbers.take(tenant)).isEqualTo(8);
        assertThat(numbers.take(RunningCommandSide.newTenant())).isEqualTo(1);
    }

    private boolean answers(PersonLinks links, ResponsiblePersonId person) {
        return links.payerStatus(tenant, patient.value(), Payer.person(person)).answers();
    }

    private PatientLinked linked(ResponsiblePersonId person, LinkId link, ClinicalTime end) {
        return linked(person, link, "Owner", null, end);
    }

    private PatientLinked linked(ResponsiblePersonId person, LinkId link, String as, ClinicalTime start,
            ClinicalTime end) {
        return new PatientLinked(person, link, patient, new CodeableConcept(List.of(), as), new Period(start, end));
    }

    private ResponsiblePersonId person(PersonLinks links, String as, ClinicalTime start, ClinicalTime end,
            Instant recorded) {
        ResponsiblePersonId person = new ResponsiblePersonId(UUID.randomUUID());
        links.on(linked(person, new LinkId(UUID.randomUUID()), as, start, end), tenant, 1, recorded);
        return person;
    }

    private static PriceSet set(String amount, String currency) {
        return set(amount, currency, null, DAY);
    }

    private static PriceSet set(String amount, String currency, String unit, LocalDate validFrom) {
        return new PriceSet(new TariffId(UUID.randomUUID()),
                new Price(SERVICE, Money.of(amount, currency), unit, BigDecimal.ZERO, validFrom));
    }

    private static Charge charge(Coding service, LocalDate day) {
        return new Charge(ChargeKind.MANUAL, service, "x", BigDecimal.ONE, day, null);
    }

    private static Coverage coverage(LocalDate until) {
        return new Coverage(INSURER, null, new Share(Share.Kind.PERCENT, new BigDecimal("80"), null),
                DAY.minusYears(1), until);
    }

    private InvoiceIssued issued(Long number) {
        Money zero = Money.of("0.00", "EUR");
        return new InvoiceIssued(new InvoiceId(UUID.randomUUID()), patient, number, null, DAY, null, zero, zero, zero,
                List.of());
    }

    private static <T> T bean(Class<T> type) {
        return RunningCommandSide.context().getBean(type);
    }
}
