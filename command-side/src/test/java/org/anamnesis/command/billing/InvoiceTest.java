package org.anamnesis.command.billing;

import static org.anamnesis.command.testing.Fixtures.FOREIGN;
import static org.anamnesis.command.testing.Fixtures.IMPORT;
import static org.anamnesis.command.testing.Fixtures.LIVE;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.anamnesis.api.billing.BillingRefusal;
import org.anamnesis.api.billing.Charge;
import org.anamnesis.api.billing.ChargeKind;
import org.anamnesis.api.billing.Coverage;
import org.anamnesis.api.billing.CoverageId;
import org.anamnesis.api.billing.CreditId;
import org.anamnesis.api.billing.ImportedLine;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.billing.InvoiceLine;
import org.anamnesis.api.billing.LineId;
import org.anamnesis.api.billing.Payer;
import org.anamnesis.api.billing.PayerPart;
import org.anamnesis.api.billing.Payment;
import org.anamnesis.api.billing.PaymentId;
import org.anamnesis.api.billing.PaymentMethod;
import org.anamnesis.api.billing.Price;
import org.anamnesis.api.billing.RefundId;
import org.anamnesis.api.billing.ReviewCause;
import org.anamnesis.api.billing.Share;
import org.anamnesis.api.billing.command.AddCharge;
import org.anamnesis.api.billing.command.CloseInvoiceReview;
import org.anamnesis.api.billing.command.CreditInvoice;
import org.anamnesis.api.billing.command.DraftInvoice;
import org.anamnesis.api.billing.command.ImportInvoice;
import org.anamnesis.api.billing.command.IssueInvoice;
import org.anamnesis.api.billing.command.MarkInvoiceOverdue;
import org.anamnesis.api.billing.command.PriceCharge;
import org.anamnesis.api.billing.command.ReceivePayment;
import org.anamnesis.api.billing.command.RefundPayment;
import org.anamnesis.api.billing.command.RemoveCharge;
import org.anamnesis.api.billing.command.RequestInvoiceReview;
import org.anamnesis.api.billing.command.VoidInvoice;
import org.anamnesis.api.billing.command.WithdrawInvoice;
import org.anamnesis.api.billing.command.WriteOffInvoice;
import org.anamnesis.api.billing.event.ChargeEvent.ChargeAdded;
import org.anamnesis.api.billing.event.ChargeEvent.ChargeNotPriced;
import org.anamnesis.api.billing.event.ChargeEvent.ChargeRemoved;
import org.anamnesis.api.billing.event.DraftEvent.InvoiceDrafted;
import org.anamnesis.api.billing.event.DraftEvent.InvoiceWithdrawn;
import org.anamnesis.api.billing.event.InvoiceEvent;
import org.anamnesis.api.billing.event.InvoiceReviewEvent.InvoiceReviewClosed;
import org.anamnesis.api.billing.event.InvoiceReviewEvent.InvoiceReviewRequested;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceCredited;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceIssued;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceOverdue;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceVoided;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceWrittenOff;
import org.anamnesis.api.billing.event.SettlementEvent.PaymentReceived;
import org.anamnesis.api.billing.event.SettlementEvent.PaymentRefunded;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.tenant.TenantSettings;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Money;
import org.anamnesis.command.status.PatientStatus;
import org.anamnesis.command.status.TenantRules;
import org.anamnesis.command.testing.Fixtures;
import org.anamnesis.command.testing.Refused;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class InvoiceTest {

    private static final Coding SUTURE = new Coding(Coding.SNOMED_CT, "288086009", "Suture open wound");
    private static final LocalDate DAY = LocalDate.parse("2026-03-14");
    private static final ClinicalTime RECEIVED = new ClinicalTime("2026-03-20");
    private static final Payer INSURER = Payer.organization("AOK", null);
    /** Half past eleven in the evening in Berlin is still the day before in UTC. */
    private static final TenantRules TENANT = new TenantRules(new TenantSettings("Praxis", "DE", null,
            "Europe/Berlin", "EUR", null, List.of(), null, 14), Instant.parse("2026-03-14T23:30:00Z"));
    private static final LocalDate TODAY = LocalDate.parse("2026-03-15");

    private final InvoiceId id = new InvoiceId(UUID.randomUUID());
    private final PatientId patient = new PatientId(UUID.randomUUID());
    private final LineId line = new LineId(UUID.randomUUID());
    private final PaymentId paymentId = new PaymentId(UUID.randomUUID());
    private final RefundId refundId = new RefundId(UUID.randomUUID());
    private final CreditId creditId = new CreditId(UUID.randomUUID());
    private final Charge suture = charge("1");
    private final InvoiceDrafted drafted = new InvoiceDrafted(id, patient, null, null, "EUR");
    private final ChargeAdded added = added(suture, "45.50", "19", "45.50", "8.64");
    private final ChargeNotPriced unpriced = new ChargeNotPriced(id, patient, line, suture);
    private final ChargeRemoved removed = new ChargeRemoved(id, patient, line, "Not done");
    private final InvoiceIssued issued = issued(new PayerPart(Payer.patient(), null, eur("54.14")));
    private final InvoiceWithdrawn withdrawn = new InvoiceWithdrawn(id, patient, "Cancelled");
    private final PaymentReceived paid = new PaymentReceived(id, patient, paymentId, payment("50.00"));
    private final InvoiceVoided voided = new InvoiceVoided(id, patient, eur("54.14"), "Wrong patient");
    private int numbersTaken;

    @Test
    void begins_once_in_the_tenants_currency() {
        fixture().givenNoPriorActivity().when(draft(null), LIVE).expectEvents(drafted);
        given(drafted).when(draft(null), LIVE).expectNoEvents();
        given(drafted).when(draft("JPY"), LIVE).expectNoEvents();
        given(drafted).when(new DraftInvoice(id, new PatientId(UUID.randomUUID()), null, null, null), LIVE)
                .expectException(Refused.with(BillingRefusal.DIFFERENT_CONTENT));
    }

    @Test
    void knows_the_currencies_of_iso_4217_that_one_can_pay_in() {
        for (String none : List.of("ABC", "XAU", "XXX", "eur")) {
            fixture().givenNoPriorActivity().when(draft(none), LIVE)
                    .expectException(Refused.with(BillingRefusal.CURRENCY_UNKNOWN));
        }
    }

    @Test
    void prices_a_charge_by_the_tariff_and_rounds_half_even() {
        given(drafted).when(add(suture), LIVE).expectEvents(added);
        // 0.5 x 45.50 = 22.75, 19 % of it 4.3225; 1.1 x 45.50 = 50.05, and 9.5095 of tax.
        given(drafted).when(add(charge("0.5")), LIVE)
                .expectEvents(added(charge("0.5"), "45.50", "19", "22.75", "4.32"));
        given(drafted).when(add(charge("1.1")), LIVE)
                .expectEvents(added(charge("1.1"), "45.50", "19", "50.05", "9.51"));
        // 22.7500 and 0.045 of 4.55 x 0.01: a half goes to the even neighbour.
        given(drafted).when(add(charge("0.01")), LIVE)
                .expectEvents(added(charge("0.01"), "45.50", "19", "0.46", "0.09"));
        given(drafted).when(add(charge("0.03")), LIVE)
                .expectEvents(added(charge("0.03"), "45.50", "19", "1.36", "0.26"));
    }

    @Test
    void keeps_a_charge_without_a_price_until_somebody_prices_it() {
        Charge unknown = new Charge(ChargeKind.PROCEDURE, null, "Something", BigDecimal.ONE, DAY, null);
        given(drafted).when(add(unknown), LIVE).expectEvents(new ChargeNotPriced(id, patient, line, unknown));
        given(drafted, unpriced).when(issue(), LIVE)
                .expectException(Refused.with(BillingRefusal.CHARGES_NOT_PRICED));
        given(drafted, unpriced).when(price("45.5", "19"), LIVE).expectEvents(added);
        given(drafted, unpriced, added).when(price("45.50", "19"), LIVE).expectNoEvents();
        given(drafted, unpriced, added, issued).when(price("45.50", "19"), LIVE).expectNoEvents();
        given(drafted, unpriced, added).when(price("45.50", "7"), LIVE)
                .expectException(Refused.with(BillingRefusal.CHARGE_PRICED));
        given(drafted, unpriced).when(price("45.505", "19"), LIVE)
                .expectException(Refused.with(BillingRefusal.TOO_MANY_DECIMALS));
        given(drafted, unpriced).when(price("-1", "19"), LIVE)
                .expectException(Refused.with(BillingRefusal.AMOUNT_NEGATIVE));
        given(drafted).when(price("1", "0"), LIVE).expectException(Refused.with(BillingRefusal.LINE_UNKNOWN));
        given(drafted, unpriced, removed).when(price("1", "0"), LIVE)
                .expectException(Refused.with(BillingRefusal.LINE_REMOVED));
    }

    @Test
    void the_same_charge_again_is_silence_whatever_became_of_it() {
        for (InvoiceEvent[] history : new InvoiceEvent[][]{{drafted, added}, {drafted, unpriced},
                {drafted, unpriced, added}, {drafted, added, removed}, {drafted, added, issued},
                {drafted, added, issued, voided}, {drafted, added, removed, withdrawn}}) {
            given(history).when(add(suture), LIVE).expectNoEvents();
            given(history).when(add(charge("2")), LIVE)
                    .expectException(Refused.with(BillingRefusal.DIFFERENT_CONTENT));
        }
    }

    @Test
    void what_is_issued_withdrawn_or_voided_takes_no_new_charge() {
        AddCharge another = new AddCharge(id, patient, new LineId(UUID.randomUUID()), suture);
        given(drafted, added, issued).when(another, LIVE)
                .expectException(Refused.with(BillingRefusal.INVOICE_ISSUED));
        given(drafted, withdrawn).when(another, LIVE).expectException(Refused.with(BillingRefusal.INVOICE_WITHDRAWN));
        given(drafted, added, issued, voided).when(another, LIVE)
                .expectException(Refused.with(BillingRefusal.INVOICE_VOIDED));
        given(drafted, added, issued).when(new RemoveCharge(id, patient, line, "Not done"), LIVE)
                .expectException(Refused.with(BillingRefusal.INVOICE_ISSUED));
    }

    @Test
    void withdraws_a_draft_on_which_nothing_stands() {
        WithdrawInvoice withdraw = new WithdrawInvoice(id, patient, "Cancelled");
        given(drafted, added).when(withdraw, LIVE).expectException(Refused.with(BillingRefusal.CHARGES_ON_INVOICE));
        given(drafted, added).when(new RemoveCharge(id, patient, line, "Not done"), LIVE).expectEvents(removed);
        given(drafted, added, removed).when(new RemoveCharge(id, patient, line, "Not done"), LIVE).expectNoEvents();
        given(drafted, added, removed).when(withdraw, LIVE).expectEvents(withdrawn);
        given(drafted, withdrawn).when(withdraw, LIVE).expectNoEvents();
        given(drafted, added, removed).when(issue(), LIVE).expectException(Refused.with(BillingRefusal.NO_CHARGES));
        given(drafted, withdrawn).when(issue(), LIVE).expectException(Refused.with(BillingRefusal.INVOICE_WITHDRAWN));
    }

    @Test
    void issues_once_on_the_tenants_day_and_takes_a_number_only_then() {
        given(drafted, added).when(issue(), LIVE).expectEvents(issued);
        assertThat(numbersTaken).isEqualTo(1);
        given(drafted, added, issued).when(issue(), LIVE).expectNoEvents();
        given(drafted).when(issue(), LIVE).expectException(Refused.with(BillingRefusal.NO_CHARGES));
        given(drafted, unpriced).when(issue(), LIVE).expectException(Refused.with(BillingRefusal.CHARGES_NOT_PRICED));
        assertThat(numbersTaken).isEqualTo(1);
    }

    @Test
    void splits_the_total_by_the_first_coverage_of_the_day_of_service() {
        CoverageId ended = new CoverageId(UUID.randomUUID());
        CoverageId first = new CoverageId(UUID.randomUUID());
        Map<CoverageId, Coverage> coverages = new LinkedHashMap<>();
        coverages.put(ended, coverage(percent("100"), DAY.minusYears(1), DAY.minusDays(1)));
        coverages.put(new CoverageId(UUID.randomUUID()), coverage(null, DAY.minusYears(1), null));
        coverages.put(new CoverageId(UUID.randomUUID()), coverage(new Share(Share.Kind.FIXED, null,
                Money.of("30.00", "USD")), DAY, DAY));
        coverages.put(first, coverage(percent("80"), DAY, DAY));
        coverages.put(new CoverageId(UUID.randomUUID()), coverage(percent("50"), DAY, null));
        // 80 % of 54.14 is 43.312.
        given(coverages, drafted, added).when(issue(), LIVE).expectEvents(issued(
                new PayerPart(INSURER, first, eur("43.31")), new PayerPart(Payer.patient(), null, eur("10.83"))));
    }

    @Test
    void a_deductible_is_the_patients_and_a_fixed_amount_the_payers() {
        splits(new Share(Share.Kind.DEDUCTIBLE, null, eur("50.00")), "4.14", "50.00");
        splits(new Share(Share.Kind.DEDUCTIBLE, null, eur("60.00")), null, "54.14");
        splits(new Share(Share.Kind.FIXED, null, eur("30.00")), "30.00", "24.14");
        splits(new Share(Share.Kind.FIXED, null, eur("60.00")), "54.14", null);
        splits(percent("100"), "54.14", null);
        splits(percent("0"), null, "54.14");
    }

    @Test
    void takes_payments_up_to_what_is_outstanding() {
        given(drafted, added, issued).when(receive(payment("50")), LIVE).expectEvents(paid);
        given(drafted, added, issued, paid).when(receive(payment("50.00")), LIVE).expectNoEvents();
        given(drafted, added, issued, paid).when(receive(payment("4.14")), LIVE)
                .expectException(Refused.with(BillingRefusal.DIFFERENT_CONTENT));
        given(drafted, added, issued).when(receive(payment("54.15")), LIVE)
                .expectException(Refused.with(BillingRefusal.MORE_THAN_OUTSTANDING));
        given(drafted, added, issued).when(receive(payment("54.15")), IMPORT)
                .expectEvents(new PaymentReceived(id, patient, paymentId, payment("54.15")));
        given(drafted, added).when(receive(payment("50.00")), LIVE)
                .expectException(Refused.with(BillingRefusal.INVOICE_NOT_ISSUED));
        given(drafted, added, issued, voided).when(receive(payment("50.00")), LIVE)
                .expectException(Refused.with(BillingRefusal.INVOICE_VOIDED));
    }

    @Test
    void refuses_amounts_that_cannot_be_and_names_them() {
        Map.of("50.001", BillingRefusal.TOO_MANY_DECIMALS, "0", BillingRefusal.AMOUNT_NOT_POSITIVE, "-1",
                BillingRefusal.AMOUNT_NOT_POSITIVE).forEach(
                        (amount, refusal) -> given(drafted, added, issued)
                                .when(receive(payment(amount)), LIVE).expectException(Refused.with(refusal)));
        given(drafted, added, issued).when(receive(new Payment(Money.of("1", "USD"), "r", PaymentMethod.CASH, RECEIVED,
                null, null)), LIVE).expectException(Refused.with(BillingRefusal.WRONG_CURRENCY));
    }

    @Test
    void gives_back_no_more_than_what_came_in() {
        PaymentRefunded refund = new PaymentRefunded(id, patient, refundId, paymentId, eur("40.00"), "Twice");
        given(drafted, added, issued, paid).when(refund(refundId, "40"), LIVE).expectEvents(refund);
        given(drafted, added, issued, paid, refund).when(refund(refundId, "40"), LIVE).expectNoEvents();
        given(drafted, added, issued, paid, refund).when(refund(new RefundId(UUID.randomUUID()), "10.01"), LIVE)
                .expectException(Refused.with(BillingRefusal.MORE_THAN_PAID));
        given(drafted, added, issued).when(refund(refundId, "1"), LIVE)
                .expectException(Refused.with(BillingRefusal.PAYMENT_UNKNOWN));
        // What went back is outstanding again.
        given(drafted, added, issued, paid, refund).when(new CreditInvoice(id, patient, creditId, eur("44.14"), "x"),
                LIVE).expectEvents(new InvoiceCredited(id, patient, creditId, eur("44.14"), "x"));
    }

    @Test
    void credits_no_more_than_what_is_outstanding() {
        InvoiceCredited credited = new InvoiceCredited(id, patient, creditId, eur("4.14"), "Waited");
        CreditInvoice credit = new CreditInvoice(id, patient, creditId, eur("4.14"), "Waited");
        given(drafted, added, issued, paid).when(credit, LIVE).expectEvents(credited);
        given(drafted, added, issued, paid, credited).when(credit, LIVE).expectNoEvents();
        given(drafted, added, issued, paid)
                .when(new CreditInvoice(id, patient, creditId, eur("4.15"), "Waited"), LIVE)
                .expectException(Refused.with(BillingRefusal.MORE_THAN_OUTSTANDING));
    }

    @Test
    void voids_what_is_outstanding_once_payments_are_refunded() {
        VoidInvoice take = new VoidInvoice(id, patient, "Wrong patient");
        given(drafted, added, issued).when(take, LIVE).expectEvents(voided);
        given(drafted, added, issued, voided).when(take, LIVE).expectNoEvents();
        given(drafted, added, issued, paid).when(take, LIVE)
                .expectException(Refused.with(BillingRefusal.PAYMENTS_ON_INVOICE));
        given(drafted, added, issued, paid, new PaymentRefunded(id, patient, refundId, paymentId, eur("50.00"), "x"))
                .when(take, LIVE).expectEvents(voided);
        given(drafted, added).when(take, LIVE).expectException(Refused.with(BillingRefusal.INVOICE_NOT_ISSUED));
    }

    @Test
    void writes_off_what_is_outstanding_once() {
        WriteOffInvoice give = new WriteOffInvoice(id, patient, "Insolvent");
        InvoiceWrittenOff writtenOff = new InvoiceWrittenOff(id, patient, eur("4.14"), "Insolvent");
        given(drafted, added, issued, paid).when(give, LIVE).expectEvents(writtenOff);
        given(drafted, added, issued, paid, writtenOff).when(give, LIVE).expectNoEvents();
        given(drafted, added, issued, new PaymentReceived(id, patient, paymentId, payment("54.14"))).when(give, LIVE)
                .expectException(Refused.with(BillingRefusal.INVOICE_BALANCED));
    }

    @Test
    void is_overdue_from_the_day_after_it_was_due() {
        InvoiceOverdue overdue = new InvoiceOverdue(id, patient, TODAY.plusDays(15), eur("4.14"));
        given(drafted, added, issued, paid).when(overdue(14), LIVE)
                .expectException(Refused.with(BillingRefusal.NOT_DUE));
        given(drafted, added, issued, paid).when(overdue(15), LIVE).expectEvents(overdue);
        given(drafted, added, issued, paid, overdue).when(overdue(16), LIVE).expectNoEvents();
        given(drafted, added, issued, new PaymentReceived(id, patient, paymentId, payment("54.14")))
                .when(overdue(15), LIVE).expectException(Refused.with(BillingRefusal.NOT_DUE));
    }

    @Test
    void asks_for_a_review_of_one_thing_once() {
        UUID fact = UUID.randomUUID();
        var review = new RequestInvoiceReview(id, patient, ReviewCause.STRUCK_AFTER_ISSUE, fact);
        var requested = new InvoiceReviewRequested(id, patient, ReviewCause.STRUCK_AFTER_ISSUE, fact);
        given(drafted, added, issued).when(review, LIVE).expectEvents(requested);
        given(drafted, added, issued, requested).when(review, LIVE).expectNoEvents();
    }

    @Test
    void a_review_is_closed_once_and_may_be_asked_for_because_of_something_else_again() {
        UUID fact = UUID.randomUUID();
        var requested = new InvoiceReviewRequested(id, patient, ReviewCause.STRUCK_AFTER_ISSUE, fact);
        var again = new InvoiceReviewRequested(id, patient, ReviewCause.CHARGED_AFTER_ISSUE, fact);
        var close = new CloseInvoiceReview(id, patient, fact, "Credited");
        var closed = new InvoiceReviewClosed(id, patient, fact, "Credited");
        given(drafted, added, issued, requested).when(close, LIVE).expectEvents(closed);
        given(drafted, added, issued, requested, closed).when(close, LIVE).expectNoEvents();
        given(drafted, added, issued, requested, closed)
                .when(new RequestInvoiceReview(id, patient, requested.cause(), fact), LIVE).expectNoEvents();
        given(drafted, added, issued, requested, closed, again).when(close, LIVE).expectEvents(closed);
        given(drafted, added, issued, requested)
                .when(new CloseInvoiceReview(id, patient, UUID.randomUUID(), "Credited"), LIVE)
                .expectException(Refused.with(BillingRefusal.REVIEW_UNKNOWN));
    }

    @Test
    void brings_an_invoice_in_as_it_stood() {
        CheckupId checkup = new CheckupId(UUID.randomUUID());
        ImportedLine given = new ImportedLine(line, charge("3"), Money.of("129.2", "EUR"));
        ImportInvoice bring = new ImportInvoice(id, patient, checkup, List.of(given), "EUR",
                new ClinicalTime("2019-05-04T23:30:00-05:00"), "C-17");
        Money total = eur("129.20");
        InvoiceEvent[] history = {new InvoiceDrafted(id, patient, null, checkup, "EUR"),
                added(charge("1"), "129.20", "0", "129.20", "0.00"),
                new InvoiceIssued(id, patient, null, "C-17", LocalDate.parse("2019-05-04"), null, total, eur("0.00"),
                        total, List.of(new PayerPart(Payer.patient(), null, total)))};
        fixture(Map.of(new CoverageId(UUID.randomUUID()), coverage(percent("80"), DAY, null))).givenNoPriorActivity()
                .when(bring, IMPORT).expectEvents((Object[]) history);
        given(history).when(bring, IMPORT).expectNoEvents();
        given(history).when(new ImportInvoice(id, patient, checkup, List.of(new ImportedLine(
                line, suture, eur("129.21"))), "EUR", new ClinicalTime("2019"), "C-17"), IMPORT)
                .expectException(Refused.with(BillingRefusal.DIFFERENT_CONTENT));
    }

    @Test
    void is_unknown_to_another_tenant_and_to_another_patient() {
        given(drafted, added).when(issue(), FOREIGN).expectException(Refused.with(BillingRefusal.INVOICE_UNKNOWN));
        given(drafted, added).when(new IssueInvoice(id, new PatientId(UUID.randomUUID())), LIVE)
                .expectException(Refused.with(BillingRefusal.INVOICE_UNKNOWN));
    }

    private void splits(Share share, String theirs, String own) {
        CoverageId one = new CoverageId(UUID.randomUUID());
        given(Map.of(one, coverage(share, DAY, null)), drafted, added).when(issue(), LIVE).expectEvents(
                issued(Stream.of(
                        theirs == null ? null : new PayerPart(INSURER, one, eur(theirs)),
                        own == null ? null : new PayerPart(Payer.patient(), null, eur(own)))
                        .filter(Objects::nonNull).toArray(PayerPart[]::new)));
    }

    private FixtureConfiguration<Invoice> fixture() {
        return fixture(Map.of());
    }

    private FixtureConfiguration<Invoice> fixture(Map<CoverageId, Coverage> coverages) {
        Prices prices = new Prices((charge, currency) -> Optional.ofNullable(charge.service())
                .map(service -> new Price(service, Money.of("45.50", currency), null, new BigDecimal("19"), DAY)));
        return Fixtures.of(Invoice.class, new PatientStatus(false, null, false), TENANT, prices,
                new PayerShares(Payer.patient(), coverages), new NextNumber(() -> {
                    numbersTaken++;
                    return 7;
                }));
    }

    private TestExecutor<Invoice> given(InvoiceEvent... events) {
        return given(Map.of(), events);
    }

    private TestExecutor<Invoice> given(Map<CoverageId, Coverage> coverages, InvoiceEvent... events) {
        return fixture(coverages).given(
                List.of(events).stream().map(event -> new GenericEventMessage<>(event, LIVE)).toList());
    }

    private InvoiceIssued issued(PayerPart... parts) {
        return new InvoiceIssued(id, patient, 7L, null, TODAY, TODAY.plusDays(14), eur("45.50"), eur("8.64"),
                eur("54.14"), List.of(parts));
    }

    private ChargeAdded added(Charge charge, String unitPrice, String taxPercent, String net, String tax) {
        return new ChargeAdded(id, patient, line,
                new InvoiceLine(charge, eur(unitPrice), new BigDecimal(taxPercent), eur(net), eur(tax)));
    }

    private static Charge charge(String quantity) {
        return new Charge(ChargeKind.PROCEDURE, SUTURE, "Suture", new BigDecimal(quantity), DAY, null);
    }

    private static Coverage coverage(Share share, LocalDate from, LocalDate until) {
        return new Coverage(INSURER, null, share, from, until);
    }

    private static Share percent(String percent) {
        return new Share(Share.Kind.PERCENT, new BigDecimal(percent), null);
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private static Payment payment(String amount) {
        return new Payment(eur(amount), "R-1", PaymentMethod.TRANSFER, RECEIVED, null, null);
    }

    private DraftInvoice draft(String currency) {
        return new DraftInvoice(id, patient, null, null, currency);
    }

    private AddCharge add(Charge charge) {
        return new AddCharge(id, patient, line, charge);
    }

    private PriceCharge price(String unitPrice, String taxPercent) {
        return new PriceCharge(id, patient, line, eur(unitPrice), new BigDecimal(taxPercent));
    }

    private IssueInvoice issue() {
        return new IssueInvoice(id, patient);
    }

    private ReceivePayment receive(Payment payment) {
        return new ReceivePayment(id, patient, paymentId, payment);
    }

    private RefundPayment refund(RefundId refund, String amount) {
        return new RefundPayment(id, patient, refund, paymentId, eur(amount), "Twice");
    }

    private MarkInvoiceOverdue overdue(int days) {
        return new MarkInvoiceOverdue(id, patient, TODAY.plusDays(days));
    }
}
