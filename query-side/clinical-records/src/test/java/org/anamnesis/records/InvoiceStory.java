package org.anamnesis.records;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.billing.BillingAccountId;
import org.anamnesis.api.billing.Charge;
import org.anamnesis.api.billing.ChargeKind;
import org.anamnesis.api.billing.Coverage;
import org.anamnesis.api.billing.CoverageId;
import org.anamnesis.api.billing.CreditId;
import org.anamnesis.api.billing.InsuredId;
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
import org.anamnesis.api.billing.TariffId;
import org.anamnesis.api.billing.event.BillingAccountEvent.BillingAccountOpened;
import org.anamnesis.api.billing.event.BillingAccountEvent.CoverageAdded;
import org.anamnesis.api.billing.event.BillingAccountEvent.CoverageEnded;
import org.anamnesis.api.billing.event.ChargeEvent.ChargeAdded;
import org.anamnesis.api.billing.event.ChargeEvent.ChargeNotPriced;
import org.anamnesis.api.billing.event.ChargeEvent.ChargeRemoved;
import org.anamnesis.api.billing.event.DraftEvent.InvoiceDrafted;
import org.anamnesis.api.billing.event.DraftEvent.InvoiceWithdrawn;
import org.anamnesis.api.billing.event.InvoiceReviewEvent.InvoiceReviewClosed;
import org.anamnesis.api.billing.event.InvoiceReviewEvent.InvoiceReviewRequested;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceCredited;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceIssued;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceOverdue;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceVoided;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceWrittenOff;
import org.anamnesis.api.billing.event.SettlementEvent.PaymentReceived;
import org.anamnesis.api.billing.event.SettlementEvent.PaymentRefunded;
import org.anamnesis.api.billing.event.TariffEvent.PriceSet;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Money;
import org.jspecify.annotations.Nullable;

/** An invoice in euros, as the command side writes what happens to it. */
public final class InvoiceStory {

    private final PatientId patient;

    private final InvoiceId id;

    public InvoiceStory(UUID patient) {
        this(patient, UUID.randomUUID());
    }

    public InvoiceStory(UUID patient, UUID id) {
        this.patient = new PatientId(patient);
        this.id = new InvoiceId(id);
    }

    public UUID id() {
        return id.value();
    }

    public InvoiceDrafted drafted() {
        return new InvoiceDrafted(id, patient, new AppointmentId(UUID.randomUUID()), null, "EUR");
    }

    public ChargeAdded charged(UUID line, String net, String tax) {
        return new ChargeAdded(id, patient, new LineId(line),
                new InvoiceLine(charge("1"), euros(net), new BigDecimal("19"), euros(net), euros(tax)));
    }

    public ChargeNotPriced notPriced(UUID line) {
        return new ChargeNotPriced(id, patient, new LineId(line), charge("2"));
    }

    public ChargeRemoved removed(UUID line) {
        return new ChargeRemoved(id, patient, new LineId(line), "not done");
    }

    public InvoiceIssued issued(long number, String issuedOn, String net, String tax, String total) {
        LocalDate day = LocalDate.parse(issuedOn);
        return new InvoiceIssued(id, patient, number, null, day, day.plusDays(30), euros(net), euros(tax),
                euros(total), List.of(new PayerPart(Payer.patient(), null, euros(total))));
    }

    public PaymentReceived paid(UUID payment, String amount) {
        return new PaymentReceived(id, patient, new PaymentId(payment), new Payment(euros(amount),
                "ref-" + payment, PaymentMethod.TRANSFER, new ClinicalTime("2026-02-03"), Payer.patient(), null));
    }

    public PaymentRefunded refunded(UUID payment, String amount) {
        return new PaymentRefunded(id, patient, new RefundId(UUID.randomUUID()), new PaymentId(payment),
                euros(amount), "paid twice");
    }

    public InvoiceCredited credited(String amount) {
        return new InvoiceCredited(id, patient, new CreditId(UUID.randomUUID()), euros(amount), "goodwill");
    }

    public InvoiceVoided voided(String amount) {
        return new InvoiceVoided(id, patient, euros(amount), "another patient's");
    }

    public InvoiceWrittenOff writtenOff(String amount) {
        return new InvoiceWrittenOff(id, patient, euros(amount), "moved away");
    }

    public InvoiceWithdrawn withdrawn() {
        return new InvoiceWithdrawn(id, patient, "cancelled in time");
    }

    public InvoiceOverdue overdue(String day, String amount) {
        return new InvoiceOverdue(id, patient, LocalDate.parse(day), euros(amount));
    }

    public InvoiceReviewRequested toReview(UUID fact) {
        return new InvoiceReviewRequested(id, patient, ReviewCause.STRUCK_AFTER_ISSUE, fact);
    }

    public InvoiceReviewClosed reviewed(UUID fact) {
        return new InvoiceReviewClosed(id, patient, fact, "credited");
    }

    public static BillingAccountOpened opened(UUID patient, UUID account) {
        return new BillingAccountOpened(new BillingAccountId(account), new PatientId(patient), Payer.patient());
    }

    public static CoverageAdded covered(UUID patient, UUID account, UUID coverage, String country, String number) {
        return new CoverageAdded(new BillingAccountId(account), new PatientId(patient), new CoverageId(coverage),
                new Coverage(Payer.organization("Sickness fund", null), new InsuredId(country, number),
                        new Share(Share.Kind.PERCENT, new BigDecimal("80"), null), LocalDate.of(2020, 1, 1), null));
    }

    public static CoverageEnded ended(UUID patient, UUID account, UUID coverage, String day) {
        return new CoverageEnded(new BillingAccountId(account), new PatientId(patient), new CoverageId(coverage),
                LocalDate.parse(day), "changed the fund");
    }

    public static PriceSet price(UUID tariff, String code, String amount, String validFrom) {
        return price(tariff, code, amount, null, validFrom);
    }

    public static PriceSet price(UUID tariff, String code, String amount, @Nullable String unit, String validFrom) {
        return new PriceSet(new TariffId(tariff), new Price(new Coding("urn:anamnesis:service", code, null),
                euros(amount), unit, new BigDecimal("19"), LocalDate.parse(validFrom)));
    }

    public static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }

    private static Charge charge(String quantity) {
        return new Charge(ChargeKind.PROCEDURE, new Coding(Coding.SNOMED_CT, "288086009", "Suture of wound"),
                "Suture of wound", new BigDecimal(quantity), LocalDate.of(2026, 1, 2), null);
    }
}
