package org.anamnesis.reporting.fact;

/** Makes the lines of invoices revenue, or revenue no more, and keeps the sums of each month with them. */
final class Revenue {

    private Revenue() {}

    /**
     * The statement, for invoices that were issued ({@code gained}) or voided. One that was both in one transaction is
     * added and taken away, so that the sums are the same rows however events fall into transactions. They are written
     * in one order: two segments wait for each other, but never for each other's end.
     */
    static Statement statement() {
        return Statement.each("""
                with v as (select * from %s),
                turned as (update invoice_line l set revenue = n.stands
                    from (select tenant, invoice_id, bool_and(gained) as stands from v group by 1, 2) n
                    where l.tenant = n.tenant and l.invoice_id = n.invoice_id returning l.*)
                insert into revenue_month as r (tenant, month, currency, kind, service_system, service_code,
                    practitioner_id, lines, net, tax, service_display)
                select tenant, month, currency, kind, service_system, service_code, practitioner_id, sum(sign),
                    sum(sign * net), sum(sign * tax), max(service_display)
                from turned join (select tenant, invoice_id, case when gained then 1 else -1 end as sign from v) s
                    using (tenant, invoice_id)
                group by 1, 2, 3, 4, 5, 6, 7 order by 1, 2, 3, 4, 5, 6, 7
                on conflict (tenant, month, currency, kind, service_system, service_code, practitioner_id)
                do update set lines = r.lines + excluded.lines, net = r.net + excluded.net, tax = r.tax + excluded.tax,
                    service_display = greatest(r.service_display, excluded.service_display)
                """, "tenant text, invoice_id uuid, gained boolean", 3);
    }
}
