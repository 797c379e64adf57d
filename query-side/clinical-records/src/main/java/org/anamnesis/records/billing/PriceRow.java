package org.anamnesis.records.billing;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.anamnesis.api.billing.Price;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.plumbing.serialization.EventJson;
import org.anamnesis.records.persistence.AggregateRow;

/** The price that was stated last for a day on. */
@Entity
@Table(name = "price")
class PriceRow extends AggregateRow {

    @EmbeddedId
    private PriceKey key;
    private String system;
    private String code;
    private String content;
    private Instant setAt;
    private String setBy;

    protected PriceRow() {}

    PriceRow(PriceKey key, Price price) {
        this.key = key;
        this.system = price.service().system();
        this.code = price.service().code();
    }

    void state(EventContext at, Price price) {
        content = EventJson.write(price);
        setAt = at.at();
        setBy = at.actor();
        at(at);
    }
}
