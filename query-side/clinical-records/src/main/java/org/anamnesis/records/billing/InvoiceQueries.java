package org.anamnesis.records.billing;

import java.util.stream.Stream;
import org.anamnesis.api.billing.BillingRefusal;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.plumbing.processing.Freshness;
import org.anamnesis.records.billing.InvoiceOfTenant.Found;
import org.anamnesis.records.billing.InvoiceReader.Whole;
import org.anamnesis.records.billing.InvoicesOfPatient.Invoices;
import org.anamnesis.records.billing.PostingRow.Kind;
import org.anamnesis.records.patient.Inquiry;
import org.anamnesis.records.patient.PatientReader;
import org.anamnesis.records.web.Page;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers with invoices. */
@Component
record InvoiceQueries(InvoiceReader reader, PatientReader patients, Freshness freshness) {

    @QueryHandler
    Invoices handle(InvoicesOfPatient query) {
        Inquiry inquiry = patients.inquiry(query.tenant(), query.patientId());
        Page<Invoice> page = reader.ofPatient(inquiry, query.paging());
        return new Invoices(inquiry.linked(), page.entries(), page.next(), inquiry.asOf(), inquiry.incomplete());
    }

    @QueryHandler
    Found handle(InvoiceOfTenant query) {
        AsOf asOf = freshness.asOf();
        Whole whole = reader.one(query.tenant(), query.invoiceId())
                .orElseThrow(() -> new CommandRefused(BillingRefusal.INVOICE_UNKNOWN));
        String currency = whole.invoice().sums().total().currency();
        return new Found(whole.invoice(), whole.lines(), whole.parts(),
                of(whole, Kind.PAYMENT).map(one -> one.received(currency)).toList(),
                of(whole, Kind.REFUND).map(one -> one.refund(currency)).toList(),
                of(whole, Kind.CREDIT, Kind.VOID, Kind.WRITE_OFF).map(one -> one.credit(currency)).toList(), asOf,
                freshness.deadLetters(query.tenant(), whole.invoice().subject().patientId()));
    }

    private static Stream<Posting> of(Whole whole, Kind... kinds) {
        return whole.postings().stream().filter(one -> Stream.of(kinds).anyMatch(one::is));
    }
}
