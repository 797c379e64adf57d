package org.anamnesis.command.billing;

import org.anamnesis.api.billing.event.SettlementEvent.InvoiceIssued;
import org.anamnesis.command.decision.Lookup;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The lookup of the numbers given so far. The row that holds the last one is locked from the moment the next is taken
 * until its invoice is stored: two nodes cannot give the same number, and what is not stored gives its number back.
 */
@Lookup(revision = "invoice-numbers-1")
@ProcessingGroup(BillingParameters.GROUP)
record InvoiceNumbers(JdbcClient jdbc) {

    /** Takes the next number of a tenant, within the transaction of the append. */
    long take(String tenant) {
        return jdbc.sql("""
                insert into invoice_number as counter (tenant, last) values (?, 1)
                on conflict (tenant) do update set last = counter.last + 1 returning last""")
                .param(tenant).query(Long.class).single();
    }

    /** Changes nothing right after the number was taken; elsewhere it brings the counter up to what was given. */
    @EventHandler
    void on(InvoiceIssued event, @MetaDataValue(MetadataKey.TENANT) String tenant) {
        if (event.number() != null) {
            jdbc.sql("""
                    insert into invoice_number as counter (tenant, last) values (?, ?)
                    on conflict (tenant) do update set last = excluded.last where excluded.last > counter.last""")
                    .params(tenant, event.number()).update();
        }
    }
}
