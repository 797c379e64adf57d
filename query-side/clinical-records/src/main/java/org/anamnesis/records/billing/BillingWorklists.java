package org.anamnesis.records.billing;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.anamnesis.api.billing.Charge;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.billing.LineId;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.plumbing.processing.Freshness;
import org.anamnesis.records.billing.ChargesWithoutPrice.Charges;
import org.anamnesis.records.billing.ChargesWithoutPrice.Unpriced;
import org.anamnesis.records.patient.Subject;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.web.Cursor;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
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
        List<Unpriced> found = statement(UNPRICED, query.tenant(), query.after(), query.limit())
                .query((result, number) -> unpriced(new Columns(result))).list();
        return new Charges(found.stream().limit(query.limit()).toList(),
                Cursor.next(found, query.limit(), one -> new Cursor(one.addedAt(), one.id().value())), asOf,
                freshness.deadLettersOfTenant(query.tenant()));
    }

    @QueryHandler
    InvoiceList handle(InvoicesToReview query) {
        AsOf asOf = freshness.asOf();
        List<Invoice> found = statement(TO_REVIEW, query.tenant(), query.after(), query.limit())
                .query((result, number) -> Invoice.of(new Columns(result))).list();
        return list(query.tenant(), found, query.limit(), one -> one.review().getFirst().requestedAt(), asOf);
    }

    @QueryHandler
    InvoiceList handle(OverdueInvoices query) {
        AsOf asOf = freshness.asOf();
        Cursor after = query.after() == null ? Cursor.BEGINNING : query.after();
        List<Invoice> found = database.sql(OVERDUE).param("tenant", query.tenant())
                .param("day", after.timeParameter().toLocalDate()).param("id", after.id())
                .param("limit", query.limit() + 1)
                .query((result, number) -> Invoice.of(new Columns(result))).list();
        return list(query.tenant(), found, query.limit(),
                one -> Objects.requireNonNull(one.overdueOn()).atStartOfDay(ZoneOffset.UTC).toInstant(), asOf);
    }

    private InvoiceList list(String tenant, List<Invoice> found, int limit, Function<Invoice, Instant> time,
            AsOf asOf) {
        return new InvoiceList(found.stream().limit(limit).toList(),
                Cursor.next(found, limit, one -> new Cursor(time.apply(one), one.id().value())), asOf,
                freshness.deadLettersOfTenant(tenant));
    }

    private JdbcClient.StatementSpec statement(String sql, String tenant, @Nullable Cursor after, int limit) {
        Cursor start = after == null ? Cursor.START : after;
        return database.sql(sql).param("tenant", tenant).param("time", start.timeParameter()).param("id", start.id())
                .param("limit", limit + 1);
    }

    private static Unpriced unpriced(Columns row) throws SQLException {
        return new Unpriced(new LineId(row.id("id")), Subject.of(row), new InvoiceId(row.id("invoice_id")),
                row.json("charge", Charge.class), row.instant("added_at"), row.version("version"));
    }
}
