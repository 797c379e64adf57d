package org.anamnesis.records.billing;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.anamnesis.api.billing.Payment;
import org.anamnesis.api.billing.PaymentId;
import org.anamnesis.api.billing.RefundId;
import org.anamnesis.plumbing.serialization.EventJson;
import org.anamnesis.records.billing.InvoiceOfTenant.Credit;
import org.anamnesis.records.billing.InvoiceOfTenant.Received;
import org.anamnesis.records.billing.InvoiceOfTenant.Refund;
import org.anamnesis.records.billing.PostingRow.Kind;
import org.anamnesis.records.persistence.Word;
import org.jspecify.annotations.Nullable;

/** What was done about an issued invoice, as it lies in its row. */
record Posting(UUID id, String kind, @Nullable UUID paymentId, BigDecimal amount, BigDecimal refunded,
        @Nullable String payment, @Nullable String reason, OffsetDateTime postedAt, String postedBy) {

    boolean is(Kind asked) {
        return Word.of(Kind.class, kind) == asked;
    }

    Received received(String currency) {
        return new Received(new PaymentId(id), EventJson.read(Objects.requireNonNull(payment), Payment.class),
                Sums.money(refunded, currency), postedAt.toInstant(), postedBy);
    }

    Refund refund(String currency) {
        return new Refund(new RefundId(id), new PaymentId(Objects.requireNonNull(paymentId)),
                Sums.money(amount, currency), why(), postedAt.toInstant(), postedBy);
    }

    Credit credit(String currency) {
        return new Credit(Credit.Kind.valueOf(Word.of(Kind.class, kind).name()), Sums.money(amount, currency), why(),
                postedAt.toInstant(), postedBy);
    }

    private String why() {
        return Objects.requireNonNull(reason);
    }
}
