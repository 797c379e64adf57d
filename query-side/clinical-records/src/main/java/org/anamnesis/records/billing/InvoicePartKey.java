package org.anamnesis.records.billing;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.plumbing.metadata.EventContext;

/**
 * Names a line of an invoice, or what was done about it. The invoice stands first, so that its rows lie side by side.
 *
 * @param id the part
 */
@Embeddable
record InvoicePartKey(String tenant, UUID invoiceId, UUID id) implements Serializable {

    static InvoicePartKey of(EventContext at, InvoiceId invoice, UUID id) {
        return new InvoicePartKey(at.tenant(), invoice.value(), id);
    }
}
