package org.anamnesis.records.billing;

import java.util.List;
import java.util.stream.Stream;
import org.anamnesis.api.billing.BillingRefusal;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.plumbing.processing.Freshness;
import org.anamnesis.records.billing.InvoiceOfTenant.Found;
import org.anamnesis.records.billing.InvoiceReader.Placed;
import org.anamnesis.records.billing.InvoiceReader.Whole;
import org.anamnesis.records.billing.InvoicesOfPatient.Invoices;
import org.anamnesis.records.billing.PostingRow.Kind;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.patient.PatientReader;
import org.anamnesis.records.web.Cursor;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers with invoices. */
@Component
record InvoiceQueries(InvoiceReader reader, PatientReader patients, Freshness freshness) {

    @QueryHandler
    Invoices handle(InvoicesOfPatient query) {
        AsOf asOf = freshness.asOf();
        LinkedPatients linked = patients.linked(query.tenant(), query.patientId());
        List<Placed> found = reader.ofPatient(query.tenant(), linked,
                query.after() == null ? Cursor.START : query.after(), query.limit() + 1);
        return new Invoices(linked, found.stream().limit(query.limit()).map(Placed::invoice).toList(),
                Cursor.next(found, query.limit(), Placed::place), asOf,
                freshness.deadLetters(query.tenant(), linked.ids()));
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
