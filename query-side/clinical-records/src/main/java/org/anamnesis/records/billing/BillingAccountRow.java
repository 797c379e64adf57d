package org.anamnesis.records.billing;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.anamnesis.api.billing.Payer;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.plumbing.serialization.EventJson;
import org.anamnesis.records.persistence.AggregateRow;
import org.anamnesis.records.persistence.FactKey;

/** The billing account of a patient. */
@Entity
@Table(name = "billing_account")
class BillingAccountRow extends AggregateRow {

    @EmbeddedId
    private FactKey key;
    private String payer;
    private Instant openedAt;

    protected BillingAccountRow() {}

    BillingAccountRow(FactKey key, EventContext at, Payer payer) {
        super(at);
        this.key = key;
        this.payer = EventJson.write(payer);
        this.openedAt = at.at();
    }

    void payBy(Payer assigned) {
        payer = EventJson.write(assigned);
    }
}
