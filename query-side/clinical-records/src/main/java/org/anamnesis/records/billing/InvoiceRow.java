package org.anamnesis.records.billing;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.anamnesis.api.billing.event.DraftEvent.InvoiceDrafted;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceIssued;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.plumbing.serialization.EventJson;
import org.anamnesis.records.persistence.TenantKey;
import org.jspecify.annotations.Nullable;

/** An invoice with its sums, as it stands. */
@Entity
@Table(name = "invoice")
class InvoiceRow extends Balance {

    @EmbeddedId
    private TenantKey key;
    private UUID patientId;
    private @Nullable UUID appointmentId;
    private @Nullable UUID checkupId;
    private String status;
    private @Nullable String statusReason;
    private String currency;
    private @Nullable Long number;
    private @Nullable String externalNumber;
    private @Nullable LocalDate issuedOn;
    private @Nullable LocalDate dueOn;
    private @Nullable LocalDate overdueOn;
    private int notPriced;
    private @Nullable String parts;
    private @Nullable String review;
    private @Nullable Instant reviewSince;
    private Instant dated;
    private Instant draftedAt;
    private String draftedBy;

    protected InvoiceRow() {}

    InvoiceRow(EventContext at, InvoiceDrafted it) {
        super(at);
        this.key = TenantKey.of(at, it.invoiceId().value());
        this.patientId = it.patientId().value();
        this.appointmentId = it.appointmentId() == null ? null : it.appointmentId().value();
        this.checkupId = it.checkupId() == null ? null : it.checkupId().value();
        this.status = InvoiceStatus.DRAFT.code();
        this.currency = it.currency();
        this.dated = at.at();
        this.draftedAt = at.at();
        this.draftedBy = at.actor();
    }

    /** Something was put on it that has no price yet. */
    void await() {
        notPriced++;
    }

    /** What waited for a price does so no more. */
    void awaitNoMore() {
        notPriced--;
    }

    void issue(InvoiceIssued it) {
        number = it.number();
        externalNumber = it.externalNumber();
        issuedOn = it.issuedOn();
        dueOn = it.dueOn();
        parts = EventJson.write(it.parts());
        dated = it.issuedOn().atStartOfDay(ZoneOffset.UTC).toInstant();
        owe(it.net(), it.tax());
    }

    /** An issued invoice is balanced or not. */
    @Override
    void reckoned(boolean even) {
        status = (even ? InvoiceStatus.BALANCED : InvoiceStatus.ISSUED).code();
    }

    /** It is over, and there is nothing more to look at. */
    void end(InvoiceStatus now, String reason) {
        status = now.code();
        statusReason = reason;
        reviews(List.of());
    }

    void overdue(LocalDate day) {
        overdueOn = day;
    }

    void review(Review asked) {
        reviews(Stream.concat(reviews(), Stream.of(asked)).toList());
    }

    /** Somebody has looked, whatever was asked because of this. */
    void reviewed(UUID fact) {
        reviews(reviews().filter(one -> !one.factId().equals(fact)).toList());
    }

    private Stream<Review> reviews() {
        return review == null ? Stream.of() : Stream.of(EventJson.read(review, Review[].class));
    }

    private void reviews(List<Review> left) {
        review = left.isEmpty() ? null : EventJson.write(left);
        reviewSince = left.isEmpty() ? null : left.getFirst().requestedAt();
    }
}
