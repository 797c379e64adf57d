package org.anamnesis.records.billing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anamnesis.api.billing.Charge;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.billing.InvoiceLine;
import org.anamnesis.api.billing.LineId;
import org.anamnesis.api.billing.PayerPart;
import org.anamnesis.plumbing.serialization.EventJson;
import org.anamnesis.records.billing.InvoiceOfTenant.Line;
import org.anamnesis.records.patient.Inquiry;
import org.anamnesis.records.patient.Subject;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.persistence.Word;
import org.anamnesis.records.web.Page;
import org.anamnesis.records.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads invoices, each answer by one statement: so lines, payments and version are of one moment. */
@Component
record InvoiceReader(JdbcClient database) {

    private static final String OF_PATIENT = """
            select %s from invoice f %s
            where f.tenant = :tenant and f.patient_id = any (:patients) and (f.dated, f.id) < (:time, :id)
            order by f.dated desc, f.id desc limit :limit""".formatted(Invoice.COLUMNS, Subject.JOIN);

    private static final String ONE = """
            select %s, f.parts,
                (select json_agg(l order by l.place, l.id) from (
                    select id, status, charge, line, removed, place from invoice_line
                    where tenant = f.tenant and invoice_id = f.id) as l) as lines,
                (select json_agg(p order by p.place) from (
                    select id, kind, payment_id as "paymentId", amount, refunded, payment, reason, place,
                           posted_at as "postedAt", posted_by as "postedBy" from posting
                    where tenant = f.tenant and invoice_id = f.id) as p) as postings
            from invoice f %s where f.tenant = :tenant and f.id = :invoice"""
            .formatted(Invoice.COLUMNS, Subject.JOIN);

    Page<Invoice> ofPatient(Inquiry inquiry, Paging paging) {
        return paging.latestFirst(inquiry.sql(OF_PATIENT), "dated", Invoice::of);
    }

    Optional<Whole> one(String tenant, InvoiceId invoice) {
        return database.sql(ONE).param("tenant", tenant).param("invoice", invoice.value())
                .query(Columns.each(row -> new Whole(Invoice.of(row), row.list("parts", PayerPart[].class),
                        row.list("lines", StoredLine[].class).stream().map(StoredLine::read).toList(),
                        row.list("postings", Posting[].class))))
                .optional();
    }

    /** An invoice with all that is on it. */
    record Whole(Invoice invoice, List<PayerPart> parts, List<Line> lines, List<Posting> postings) {}

    /** A line as it lies in its row. */
    record StoredLine(UUID id, String status, String charge, @Nullable String line, @Nullable String removed) {

        Line read() {
            InvoiceLine priced = EventJson.readOrNull(line, InvoiceLine.class);
            LineId lineId = new LineId(id);
            LineStatus known = Word.of(LineStatus.class, status);
            return priced == null
                    ? new Line(lineId, known, EventJson.read(charge, Charge.class), null, null, null, null, removed)
                    : new Line(lineId, known, priced.charge(), priced.unitPrice(), priced.taxPercent(), priced.net(),
                            priced.tax(), removed);
        }
    }
}
