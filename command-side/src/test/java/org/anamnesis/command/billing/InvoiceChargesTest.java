package org.anamnesis.command.billing;

import static org.anamnesis.command.testing.Fixtures.LIVE;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.billing.BillingRefusal;
import org.anamnesis.api.billing.Charge;
import org.anamnesis.api.billing.ChargeKind;
import org.anamnesis.api.billing.LineId;
import org.anamnesis.api.billing.command.AddCharge;
import org.anamnesis.api.billing.command.DraftInvoice;
import org.anamnesis.api.billing.command.PriceCharge;
import org.anamnesis.api.billing.command.RemoveCharge;
import org.anamnesis.api.billing.command.WithdrawInvoice;
import org.anamnesis.api.billing.event.ChargeEvent.ChargeNotPriced;
import org.anamnesis.api.billing.event.ChargeEvent.ChargeRemoved;
import org.anamnesis.api.billing.event.DraftEvent.InvoiceWithdrawn;
import org.anamnesis.api.billing.event.InvoiceEvent;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.command.testing.Refused;
import org.junit.jupiter.api.Test;

/** What stands on an invoice before it is issued. */
class InvoiceChargesTest extends InvoiceHistory {

    private final ChargeRemoved removed = new ChargeRemoved(id, patient, line, "Not done");
    private final InvoiceWithdrawn withdrawn = new InvoiceWithdrawn(id, patient, "Cancelled");

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

    private DraftInvoice draft(String currency) {
        return new DraftInvoice(id, patient, null, null, currency);
    }

    private AddCharge add(Charge charge) {
        return new AddCharge(id, patient, line, charge);
    }

    private PriceCharge price(String unitPrice, String taxPercent) {
        return new PriceCharge(id, patient, line, eur(unitPrice), new BigDecimal(taxPercent));
    }
}
