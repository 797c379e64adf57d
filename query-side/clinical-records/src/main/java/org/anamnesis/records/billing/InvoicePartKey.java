package org.anamnesis.records.billing;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.records.persistence.Recording;

/**
 * Names a line of an invoice, or what was done about it. The invoice stands first, so that its rows lie side by side.
 *
 * @param tenant    the tenant
 * @param invoiceId the invoice
 * @param id        the part
 */
@Embeddable
record InvoicePartKey(String tenant, UUID invoiceId, UUID id) implements Serializable {

    static InvoicePartKey of(Recording at, InvoiceId invoice, UUID id) {
        return new InvoicePartKey(at.tenant(), invoice.value(), id);
    }
}
