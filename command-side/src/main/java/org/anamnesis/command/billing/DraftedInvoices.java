package org.anamnesis.command.billing;

import java.util.Optional;
import java.util.UUID;
import org.anamnesis.api.billing.event.DraftEvent.InvoiceDrafted;
import org.anamnesis.command.decision.Lookup;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lookup of whose record an invoice is on: an appointment and its checkup may be on two that are linked. */
@Lookup(revision = "drafted-invoices-1")
@ProcessingGroup(BillingParameters.GROUP)
record DraftedInvoices(JdbcClient jdbc) {

    /** The patient for whom an invoice was begun; empty where it was not. */
    Optional<UUID> patient(String tenant, UUID invoice) {
        return jdbc.sql("select patient_id from drafted_invoice where tenant = ? and invoice_id = ?")
                .params(tenant, invoice).query(UUID.class).optional();
    }

    @EventHandler
    void on(InvoiceDrafted event, @MetaDataValue(MetadataKey.TENANT) String tenant) {
        jdbc.sql("insert into drafted_invoice (tenant, invoice_id, patient_id) values (?, ?, ?) on conflict do nothing")
                .params(tenant, event.invoiceId().value(), event.patientId().value()).update();
    }
}
