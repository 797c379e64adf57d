package org.anamnesis.reporting.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The reports: over which facts, in which figures, by what they can be grouped and filtered. */
enum Report {

    /** Money earned. */
    REVENUE("Revenue",
            """
                    The lines of invoices that were issued and not voided, on the day of the service. Credits and \
                    write-offs are told by `payments`. Amounts of several currencies are never added up: each currency \
                    has rows of its own.""",
            true,
            "report.invoice_line",
            // Whoever adds nothing to an amount hides nobody in it.
            List.of("count(distinct person_id)", "count(distinct person_id) filter (where net <> 0)",
                    "count(distinct person_id) filter (where tax <> 0)"),
            List.of(new Measure("lines", "count(*)", "How many lines"),
                    new Measure("net", "sum(net)", "Amount before tax"), new Measure("tax", "sum(tax)", "Tax"),
                    new Measure("gross", "sum(gross)", "Amount with tax")),
            List.of(Dimension.month("The month of the service"),
                    Dimension.code("service", "service_code", "service_display", "The service's code", "AMB"),
                    Dimension.text("serviceSystem", "service_system", "The system of the service's code",
                            "http://snomed.info/sct"),
                    Dimension.text("kind", "kind", "What kind of service", "procedure"),
                    Dimension.practitioner(), Dimension.tenant(), Dimension.currency())),

    /** Money owed. */
    RECEIVABLES("Receivables by age",
            """
                    What is outstanding now of invoices that were issued, by how many days ago it was due: `not-due`, \
                    `0-30`, `31-60`, `61-90` or `90+`. `on` is the day from which the days are counted.""",
            true,
            "(select *, " + AgeOfDebt.SQL + " as age from report.invoice where outstanding > 0)",
            List.of("count(distinct person_id)"),
            List.of(new Measure("invoices", "count(*)", "How many invoices"),
                    new Measure("outstanding", "sum(outstanding)", "What is owed")),
            List.of(Dimension.text("age", "age", "How long overdue, in days", "31-60"),
                    Dimension.month("The month of issue"), Dimension.tenant(), Dimension.currency())),

    /** Money that came and went. */
    PAYMENTS("Payments, refunds, credits and write-offs", """
            A payment counts on the day it was received, all else on the day it was recorded.""", true,
            "report.settlement",
            List.of("count(distinct person_id)", "count(distinct person_id) filter (where amount <> 0)"),
            List.of(new Measure("count", "count(*)", "How many"),
                    new Measure("amount", "sum(amount)", "How much; what kind tells which way")),
            List.of(Dimension.text("kind", "kind", "`payment`, `refund`, `credit` or `write-off`", "payment"),
                    Dimension.month("The month"),
                    Dimension.text("method", "method", "By what means a payment came", "card"),
                    Dimension.text("payer", "payer", "Who paid: `patient`, `responsible-person`, `organization`",
                            "organization"),
                    Dimension.tenant(), Dimension.currency())),

    /** Who did not come. */
    NO_SHOWS("No-show rate", """
            Of the appointments to which the patient came or did not, the share to which the patient did not.""", false,
            "(select * from report.appointment where kept or no_show)",
            List.of("count(distinct person_id) filter (where no_show)",
                    "count(distinct person_id) filter (where kept)"),
            List.of(new Measure("appointments", "count(*)", "How many the patient came to or did not"),
                    new Measure("noShows", "count(*) filter (where no_show)", "How many the patient did not come to"),
                    new Measure("rate", "round(avg(no_show::integer), 4)", "The share, 0 to 1")),
            List.of(Dimension.month("The month of the appointment"), Dimension.practitioner(),
                    Dimension.text("visitType", "visit_type", "The type of visit, by its code", "first-visit"),
                    Dimension.tenant())),

    /** What was booked. */
    APPOINTMENTS("Appointments",
            """
                    What was booked and what became of it. The lead time is counted in days, from the day of booking \
                    to the day of the appointment, in the tenant's calendar.""",
            false,
            "report.appointment",
            List.of("count(distinct person_id)", "count(distinct person_id) filter (where kept)",
                    "count(distinct person_id) filter (where no_show)",
                    "count(distinct person_id) filter (where cancelled)",
                    "count(distinct person_id) filter (where cancelled_late)",
                    "count(distinct person_id) filter (where cancelled and not cancelled_late)",
                    "count(distinct person_id) filter (where state = 'booked')"),
            List.of(new Measure("booked", "count(*)", "How many were booked, whatever became of them"),
                    new Measure("kept", "count(*) filter (where kept)", "How many the patient came to"),
                    new Measure("noShows", "count(*) filter (where no_show)", "How many the patient did not come to"),
                    new Measure("cancelled", "count(*) filter (where cancelled)", "How many were cancelled"),
                    new Measure("cancelledLate", "count(*) filter (where cancelled_late)",
                            "How many of these too late"),
                    new Measure("open", "count(*) filter (where state = 'booked')", "How many are yet to come or tell"),
                    new Measure("leadDays", "round(avg(lead_days), 1)", "Mean lead time in days"),
                    new Measure("medianLeadDays", "percentile_cont(0.5) within group (order by lead_days)",
                            "Median lead time in days")),
            List.of(Dimension.month("The month of the appointment"), Dimension.practitioner(),
                    Dimension.text("visitType", "visit_type", "The type of visit, by its code", "first-visit"),
                    Dimension.tenant())),

    /** What was prescribed. */
    PRESCRIBING("Prescribing by ATC class",
            """
                    A prescription counts once for each ATC code of its medication: one in RxNorm has the codes of its \
                    ingredients, as the table of medications tells them; one that no table knows has none and stands \
                    under an absent class.""",
            false,
            "report.prescription_atc", List.of("count(distinct person_id)"),
            List.of(new Measure("prescriptions", "count(distinct prescription_id)", "How many prescriptions"),
                    new Measure("persons", "count(distinct person_id)", "How many persons")),
            List.of(Dimension.text("atcClass", "atc_class", "The therapeutic subgroup, ATC level 2", "J01"),
                    Dimension.text("atcGroup", "atc_group", "The anatomical main group, ATC level 1", "J"),
                    Dimension.text("atcSubclass", "atc_subclass", "The chemical subgroup, ATC level 4", "J01CA"),
                    Dimension.text("atc", "atc_code", "The substance, ATC level 5", "J01CA04"),
                    Dimension.code("code", "code", "display", "The medication's own code", "308182"),
                    Dimension.month("The month of the order"), Dimension.practitioner(), Dimension.tenant())),

    /** What was diagnosed for the first time. */
    INCIDENCE("Incidence of diagnoses by age band and sex",
            """
                    Persons who were found to have something for the first time, by their age then. The day is that of \
                    the onset, else of the checkup, else of the recording. What was retracted, refuted or entered in \
                    error does not count.""",
            false,
            "report.incidence", List.of("count(distinct person_id)"),
            List.of(new Measure("persons", "count(distinct person_id)", "How many persons")),
            List.of(Dimension.code("code", "code", "display", "The diagnosis's code", "195967001"),
                    Dimension.text("ageBand", "age_band", "The age in tens of years; absent where unknown", "40-49"),
                    Dimension.text("sex", "sex", "`male`, `female`, `other`, `unknown`", "female"),
                    Dimension.text("system", "system", "The system of the code", "http://snomed.info/sct"),
                    Dimension.month("The month"), Dimension.text("species", "species", "Of animals", "Domestic dog"),
                    Dimension.practitioner(), Dimension.tenant())),

    /** Who worked how much. */
    PRACTITIONER_LOAD("Practitioner load", """
            Checkups that were not cancelled, on the day they began. Minutes are known where both ends are.""", false,
            "(select * from report.encounter where state <> 'cancelled')",
            List.of("count(distinct person_id)", "count(distinct person_id) filter (where state = 'completed')",
                    "count(distinct person_id) filter (where state = 'in-progress')",
                    "count(distinct person_id) filter (where minutes is not null)"),
            List.of(new Measure("encounters", "count(*)", "How many checkups"),
                    new Measure("completed", "count(*) filter (where state = 'completed')", "How many are completed"),
                    new Measure("persons", "count(distinct person_id)", "How many persons"),
                    new Measure("minutes", "coalesce(sum(minutes), 0)", "How many minutes in all")),
            List.of(Dimension.practitioner(), Dimension.month("The month"),
                    Dimension.text("class", "class", "What kind of meeting", "AMB"), Dimension.tenant()));

    private final String title;
    private final String description;
    private final boolean money;
    private final String facts;
    private final List<String> persons;
    private final List<Measure> measures;
    private final List<Dimension> dimensions;

    Report(String title, String description, boolean money, String facts, List<String> persons, List<Measure> measures,
            List<Dimension> dimensions) {
        this.title = title;
        this.description = description;
        this.money = money;
        this.facts = facts;
        this.persons = persons;
        this.measures = measures;
        this.dimensions = dimensions;
    }

    /** Its name in the path. */
    String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Report> of(String path) {
        return Stream.of(values()).filter(report -> report.path().equals(path)).findFirst();
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    /** Whether its figures are amounts: then each currency has groups of its own. */
    boolean money() {
        return money;
    }

    /** The facts it is reckoned from, as SQL after {@code from}. */
    String facts() {
        return facts;
    }

    /** How many persons each of its figures is about, as SQL: a figure about few persons is told apart by none. */
    List<String> persons() {
        return persons;
    }

    List<Measure> measures() {
        return measures;
    }

    List<Dimension> dimensions() {
        return dimensions;
    }

    /** What it is grouped by where a request does not say. */
    List<Dimension> usual() {
        return this == INCIDENCE ? dimensions.subList(0, 3) : dimensions.subList(0, 1);
    }
}
