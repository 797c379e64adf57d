package org.anamnesis.records.billing;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.anamnesis.api.billing.Charge;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.billing.LineId;
import org.anamnesis.api.billing.PayerPart;
import org.anamnesis.api.billing.Payment;
import org.anamnesis.api.billing.PaymentId;
import org.anamnesis.api.billing.RefundId;
import org.anamnesis.api.value.Money;
import org.anamnesis.plumbing.processing.AsOf;
import org.jspecify.annotations.Nullable;

/** Asks for one invoice. */
public record InvoiceOfTenant(String tenant, InvoiceId invoiceId) {

    /**
     * An invoice as a whole.
     *
     * @param invoice    what it says in short
     * @param lines      its lines, in the order in which they were put on it, those taken off too
     * @param parts      who owes how much of it, once it is issued
     * @param payments   what came in, in the order of recording
     * @param refunds    what of it went back
     * @param credits    what is not asked for any more
     * @param asOf       up to when the record is read
     * @param incomplete events about the patient that could not be applied
     */
    public record Found(@JsonUnwrapped Invoice invoice, List<Line> lines, List<PayerPart> parts,
            List<Received> payments, List<Refund> refunds, List<Credit> credits, AsOf asOf, long incomplete) {}

    /**
     * A line.
     *
     * @param status     how it stands
     * @param charge     what it charges for
     * @param unitPrice  what one of it costs before tax; absent while it has no price
     * @param taxPercent tax on top of it
     * @param net        quantity times price
     * @param tax        tax on the net amount
     * @param removed    why it was taken off; it counts no more then
     */
    public record Line(LineId id, LineStatus status, Charge charge, @Nullable Money unitPrice,
            @Nullable BigDecimal taxPercent, @Nullable Money net, @Nullable Money tax, @Nullable String removed) {}

    /**
     * A payment.
     *
     * @param payment    how much, how, by whom and with which reference
     * @param refunded   how much of it went back
     * @param recordedAt when it was recorded
     * @param recordedBy who recorded it, an id
     */
    public record Received(PaymentId id, Payment payment, Money refunded, Instant recordedAt, String recordedBy) {}

    /**
     * Money that went back.
     *
     * @param paymentId  of which payment
     * @param amount     how much
     * @param reason     why
     * @param recordedAt when it was recorded
     * @param recordedBy who recorded it, an id
     */
    public record Refund(RefundId id, PaymentId paymentId, Money amount, String reason, Instant recordedAt,
            String recordedBy) {}

    /**
     * Money that is not asked for any more.
     *
     * @param kind       whether it was credited, given up, or taken back with the whole invoice
     * @param amount     how much
     * @param reason     why
     * @param recordedAt when it was recorded
     * @param recordedBy who recorded it, an id
     */
    public record Credit(Kind kind, Money amount, String reason, Instant recordedAt, String recordedBy) {

        /** Why money is not asked for any more. */
        public enum Kind {
            /** It was credited. */
            @JsonProperty("credit")
            CREDIT,
            /** The invoice was voided. */
            @JsonProperty("void")
            VOID,
            /** It was written off. */
            @JsonProperty("write-off")
            WRITE_OFF
        }
    }
}
