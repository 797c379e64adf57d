package org.anamnesis.reporting.report;

import java.util.List;

/**
 * What a report reckons.
 *
 * @param facts    the facts it is reckoned from, as SQL after {@code from}
 * @param persons  how many persons each of its figures is about, as SQL, so that small ones can be withheld
 * @param measures the figures
 */
record Figures(String facts, List<String> persons, List<Measure> measures) {

    private static final String ALL = "count(distinct person_id)";

    // Whoever adds nothing to an amount hides nobody in it.
    static final Figures REVENUE = new Figures("report.invoice_line",
            List.of(ALL, those("net <> 0"), those("tax <> 0")),
            List.of(new Measure("lines", "count(*)", "How many lines"),
                    new Measure("net", "sum(net)", "Amount before tax"), new Measure("tax", "sum(tax)", "Tax"),
                    new Measure("gross", "sum(gross)", "Amount with tax")));

    static final Figures RECEIVABLES = new Figures(
            "(select *, " + AgeOfDebt.SQL + " as age from report.invoice where outstanding > 0)",
            List.of(ALL),
            List.of(new Measure("invoices", "count(*)", "How many invoices"),
                    new Measure("outstanding", "sum(outstanding)", "What is owed")));

    static final Figures PAYMENTS = new Figures("report.settlement",
            List.of(ALL, those("amount <> 0")),
            List.of(new Measure("count", "count(*)", "How many"),
                    new Measure("amount", "sum(amount)", "How much; what kind tells which way")));

    static final Figures NO_SHOWS = new Figures("(select * from report.appointment where kept or no_show)",
            List.of(those("no_show"), those("kept")),
            List.of(new Measure("appointments", "count(*)", "How many the patient came to or did not"),
                    new Measure("noShows", "count(*) filter (where no_show)", "How many the patient did not come to"),
                    new Measure("rate", "round(avg(no_show::integer), 4)", "The share, 0 to 1")));

    static final Figures APPOINTMENTS = new Figures("report.appointment",
            List.of(ALL, those("kept"), those("no_show"), those("cancelled"), those("cancelled_late"),
                    those("cancelled and not cancelled_late"), those("state = 'booked'")),
            List.of(new Measure("booked", "count(*)", "How many were booked, whatever became of them"),
                    new Measure("kept", "count(*) filter (where kept)", "How many the patient came to"),
                    new Measure("noShows", "count(*) filter (where no_show)", "How many the patient did not come to"),
                    new Measure("cancelled", "count(*) filter (where cancelled)", "How many were cancelled"),
                    new Measure("cancelledLate", "count(*) filter (where cancelled_late)",
                            "How many of these too late"),
                    new Measure("open", "count(*) filter (where state = 'booked')", "How many are yet to come or tell"),
                    new Measure("leadDays", "round(avg(lead_days), 1)", "Mean lead time in days"),
                    new Measure("medianLeadDays", "percentile_cont(0.5) within group (order by lead_days)",
                            "Median lead time in days")));

    static final Figures PRESCRIBING = new Figures("report.prescription_atc",
            List.of(ALL),
            List.of(new Measure("prescriptions", "count(distinct prescription_id)", "How many prescriptions"),
                    new Measure("persons", ALL, "How many persons")));

    static final Figures INCIDENCE = new Figures("report.incidence",
            List.of(ALL),
            List.of(new Measure("persons", ALL, "How many persons")));

    static final Figures PRACTITIONER_LOAD = new Figures("(select * from report.encounter where state <> 'cancelled')",
            List.of(ALL, those("state = 'completed'"), those("state = 'in-progress'"), those("minutes is not null")),
            List.of(new Measure("encounters", "count(*)", "How many checkups"),
                    new Measure("completed", "count(*) filter (where state = 'completed')", "How many are completed"),
                    new Measure("persons", ALL, "How many persons"),
                    new Measure("minutes", "coalesce(sum(minutes), 0)", "How many minutes in all")));

    private static String those(String which) {
        return "%s filter (where %s)".formatted(ALL, which);
    }
}
