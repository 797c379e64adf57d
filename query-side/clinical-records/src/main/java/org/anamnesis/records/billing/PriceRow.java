package org.anamnesis.records.billing;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.anamnesis.api.billing.Price;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.plumbing.serialization.EventJson;

/** The price that was stated last for a day on. */
@Entity
@Table(name = "price")
class PriceRow {

    @EmbeddedId
    private PriceKey key;
    private String system;
    private String code;
    private String content;
    private Instant setAt;
    private String setBy;
    private long version;

    protected PriceRow() {}

    PriceRow(PriceKey key, EventContext at, Price price) {
        this.key = key;
        this.system = price.service().system();
        this.code = price.service().code();
        state(at, price);
    }

    void state(EventContext at, Price price) {
        content = EventJson.write(price);
        setAt = at.at();
        setBy = at.actor();
        version = at.version();
    }
}
