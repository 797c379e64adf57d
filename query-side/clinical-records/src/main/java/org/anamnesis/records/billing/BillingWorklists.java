package org.anamnesis.records.billing;

import java.sql.SQLException;
import org.anamnesis.api.billing.Charge;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.billing.LineId;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.plumbing.processing.Freshness;
import org.anamnesis.records.billing.ChargesWithoutPrice.Charges;
import org.anamnesis.records.billing.ChargesWithoutPrice.Unpriced;
import org.anamnesis.records.patient.Subject;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.web.Page;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what those who bill have still to do. */
@Component
record BillingWorklists(JdbcClient database, Freshness freshness) {

    private static final String UNPRICED = """
            select f.id, %s, f.invoice_id, f.charge, f.added_at, i.version
            from invoice_line f join invoice i on i.tenant = f.tenant and i.id = f.invoice_id %s
            where f.tenant = :tenant and f.status = 'not-priced' and (f.added_at, f.id) < (:time, :id)
            order by f.added_at desc, f.id desc limit :limit""".formatted(Subject.COLUMNS, Subject.JOIN);

    private static final String SELECT = "select %s from invoice f %s where f.tenant = :tenant and "
            .formatted(Invoice.COLUMNS, Subject.JOIN);

    private static final String TO_REVIEW = SELECT + """
            f.review_since is not null and (f.review_since, f.id) < (:time, :id)
            order by f.review_since desc, f.id desc limit :limit""";

    private static final String OVERDUE = SELECT + """
            f.overdue_on is not null and f.status = 'issued' and (f.overdue_on, f.id) > (:day, :id)
            order by f.overdue_on, f.id limit :limit""";

    @QueryHandler
    Charges handle(ChargesWithoutPrice query) {
        AsOf asOf = freshness.asOf();
        Page<Unpriced> page = query.paging().latestFirst(database.sql(UNPRICED).param("tenant", query.tenant()),
                "added_at", BillingWorklists::unpriced);
        return new Charges(page.entries(), page.next(), asOf, freshness.deadLettersOfTenant(query.tenant()));
    }

    @QueryHandler
    InvoiceList handle(InvoicesToReview query) {
        AsOf asOf = freshness.asOf();
        return list(query.tenant(), query.paging().latestFirst(database.sql(TO_REVIEW)
                .param("tenant", query.tenant()), "review_since", Invoice::of), asOf);
    }

    @QueryHandler
    InvoiceList handle(OverdueInvoices query) {
        AsOf asOf = freshness.asOf();
        return list(query.tenant(), query.paging().earliestDayFirst(database.sql(OVERDUE)
                .param("tenant", query.tenant()), "overdue_on", Invoice::of), asOf);
    }

    private InvoiceList list(String tenant, Page<Invoice> page, AsOf asOf) {
        return new InvoiceList(page.entries(), page.next(), asOf, freshness.deadLettersOfTenant(tenant));
    }

    private static Unpriced unpriced(Columns row) throws SQLException {
        return new Unpriced(new LineId(row.id("id")), Subject.of(row), new InvoiceId(row.id("invoice_id")),
                row.json("charge", Charge.class), row.instant("added_at"), row.version("version"));
    }
}
