package org.anamnesis.records.billing;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.anamnesis.api.billing.event.SettlementEvent.PaymentReceived;
import org.anamnesis.api.billing.event.SettlementEvent.PaymentRefunded;
import org.anamnesis.api.value.Money;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.plumbing.serialization.EventJson;
import org.anamnesis.records.persistence.Word;
import org.jspecify.annotations.Nullable;

/** What was done about an issued invoice, in money. */
@Entity
@Table(name = "posting")
class PostingRow {

    /** The kinds of what is done. */
    enum Kind implements Word {
        PAYMENT,
        REFUND,
        CREDIT,
        VOID,
        WRITE_OFF
    }

    @EmbeddedId
    private InvoicePartKey key;
    private String kind;
    private @Nullable UUID paymentId;
    private BigDecimal amount;
    private BigDecimal refunded;
    private @Nullable String payment;
    private @Nullable String reason;
    private long place;
    private Instant postedAt;
    private String postedBy;

    protected PostingRow() {}

    PostingRow(InvoicePartKey key, EventContext at, Kind kind, Money amount, @Nullable String reason) {
        this.key = key;
        this.kind = kind.code();
        this.amount = amount.amount();
        this.refunded = BigDecimal.ZERO;
        this.reason = reason;
        this.place = at.version();
        this.postedAt = at.at();
        this.postedBy = at.actor();
    }

    static PostingRow of(InvoicePartKey key, EventContext at, PaymentReceived it) {
        PostingRow row = new PostingRow(key, at, Kind.PAYMENT, it.payment().amount(), null);
        row.payment = EventJson.write(it.payment());
        return row;
    }

    static PostingRow of(InvoicePartKey key, EventContext at, PaymentRefunded it) {
        PostingRow row = new PostingRow(key, at, Kind.REFUND, it.amount(), it.reason());
        row.paymentId = it.paymentId().value();
        return row;
    }

    void refund(Money back) {
        refunded = refunded.add(back.amount());
    }
}
