package org.anamnesis.command.billing;

import static org.anamnesis.command.testing.Fixtures.IMPORT;
import static org.anamnesis.command.testing.Fixtures.LIVE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.anamnesis.api.billing.BillingRefusal;
import org.anamnesis.api.billing.Coverage;
import org.anamnesis.api.billing.CoverageId;
import org.anamnesis.api.billing.CreditId;
import org.anamnesis.api.billing.Payer;
import org.anamnesis.api.billing.PayerPart;
import org.anamnesis.api.billing.Payment;
import org.anamnesis.api.billing.PaymentId;
import org.anamnesis.api.billing.PaymentMethod;
import org.anamnesis.api.billing.RefundId;
import org.anamnesis.api.billing.Share;
import org.anamnesis.api.billing.command.CreditInvoice;
import org.anamnesis.api.billing.command.MarkInvoiceOverdue;
import org.anamnesis.api.billing.command.ReceivePayment;
import org.anamnesis.api.billing.command.RefundPayment;
import org.anamnesis.api.billing.command.VoidInvoice;
import org.anamnesis.api.billing.command.WriteOffInvoice;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceCredited;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceOverdue;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceWrittenOff;
import org.anamnesis.api.billing.event.SettlementEvent.PaymentReceived;
import org.anamnesis.api.billing.event.SettlementEvent.PaymentRefunded;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Money;
import org.anamnesis.command.testing.Refused;
import org.junit.jupiter.api.Test;

/** How an invoice is issued, split and settled. */
class InvoiceSettlementTest extends InvoiceHistory {

    private static final ClinicalTime RECEIVED = new ClinicalTime("2026-03-20");

    private final PaymentId paymentId = new PaymentId(UUID.randomUUID());
    private final RefundId refundId = new RefundId(UUID.randomUUID());
    private final CreditId creditId = new CreditId(UUID.randomUUID());
    private final PaymentReceived paid = new PaymentReceived(id, patient, paymentId, payment("50.00"));

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

    private void splits(Share share, String theirs, String own) {
        CoverageId one = new CoverageId(UUID.randomUUID());
        given(Map.of(one, coverage(share, DAY, null)), drafted, added).when(issue(), LIVE).expectEvents(
                issued(Stream.of(
                        theirs == null ? null : new PayerPart(INSURER, one, eur(theirs)),
                        own == null ? null : new PayerPart(Payer.patient(), null, eur(own)))
                        .filter(Objects::nonNull).toArray(PayerPart[]::new)));
    }

    private static Payment payment(String amount) {
        return new Payment(eur(amount), "R-1", PaymentMethod.TRANSFER, RECEIVED, null, null);
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
