package org.anamnesis.command.billing;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import org.anamnesis.api.billing.BillingRefusal;
import org.anamnesis.api.billing.event.SettlementEvent.PaymentReceived;
import org.anamnesis.command.decision.Lookup;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lookup of payment references, written in the transaction of the append: the database lets only one have each. */
@Lookup(revision = "payment-references-1")
@ProcessingGroup(BillingParameters.GROUP)
record PaymentReferences(JdbcClient jdbc) {

    @EventHandler
    void on(PaymentReceived event, @MetaDataValue(MetadataKey.TENANT) String tenant) {
        int taken = jdbc.sql("""
                insert into payment_reference as taken (tenant, reference, payment_id, invoice_id) values (?, ?, ?, ?)
                on conflict (tenant, reference) do update set invoice_id = excluded.invoice_id
                where taken.payment_id = excluded.payment_id
                      and coalesce(taken.invoice_id, excluded.invoice_id) = excluded.invoice_id""")
                .params(tenant, event.payment().reference(), event.paymentId().value(), event.invoiceId().value())
                .update();
        refuseIf(taken == 0, BillingRefusal.PAYMENT_REFERENCE_TAKEN, "reference");
    }
}
