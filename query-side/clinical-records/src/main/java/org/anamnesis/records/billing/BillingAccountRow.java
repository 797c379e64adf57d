package org.anamnesis.records.billing;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.anamnesis.api.billing.Payer;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.plumbing.serialization.EventJson;
import org.anamnesis.records.persistence.FactKey;

/** The billing account of a patient. */
@Entity
@Table(name = "billing_account")
class BillingAccountRow {

    @EmbeddedId
    private FactKey key;
    private String payer;
    private Instant openedAt;
    private long version;

    protected BillingAccountRow() {}

    BillingAccountRow(FactKey key, EventContext at, Payer payer) {
        this.key = key;
        this.payer = EventJson.write(payer);
        this.openedAt = at.at();
        this.version = at.version();
    }

    void payBy(Payer assigned) {
        payer = EventJson.write(assigned);
    }

    /** The row of an event that happened to it: it is of that version then. */
    BillingAccountRow at(EventContext recording) {
        version = recording.version();
        return this;
    }
}
