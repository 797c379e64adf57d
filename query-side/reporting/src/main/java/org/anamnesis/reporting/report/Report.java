package org.anamnesis.reporting.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The reports: over which facts, in which figures, by what they can be grouped and filtered. */
enum Report {

    /** Money earned. */
    REVENUE("Revenue", """
            The lines of invoices that were issued and not voided, on the day of the service. Credits and \
            write-offs are told by `payments`. Amounts of several currencies are never added up: each currency \
            has rows of its own.""", Figures.REVENUE,
            List.of(Dimension.month("The month of the service"),
                    Dimension.code("service", "service_code", "service_display", "The service's code", "AMB"),
                    Dimension.text("serviceSystem", "service_system", "The system of the service's code",
                            "http://snomed.info/sct"),
                    Dimension.text("kind", "kind", "What kind of service", "procedure"),
                    Dimension.practitioner(), Dimension.tenant(), Dimension.currency())),

    /** Money owed. */
    RECEIVABLES("Receivables by age", """
            What is outstanding now of invoices that were issued, by how many days ago it was due: `not-due`, \
            `0-30`, `31-60`, `61-90` or `90+`. `on` is the day from which the days are counted.""", Figures.RECEIVABLES,
            List.of(Dimension.text("age", "age", "How long overdue, in days", "31-60"),
                    Dimension.month("The month of issue"), Dimension.tenant(), Dimension.currency())),

    /** Money that came and went. */
    PAYMENTS("Payments, refunds, credits and write-offs", """
            A payment counts on the day it was received, all else on the day it was recorded.""", Figures.PAYMENTS,
            List.of(Dimension.text("kind", "kind", "`payment`, `refund`, `credit` or `write-off`", "payment"),
                    Dimension.month("The month"),
                    Dimension.text("method", "method", "By what means a payment came", "card"),
                    Dimension.text("payer", "payer", "Who paid: `patient`, `responsible-person`, `organization`",
                            "organization"),
                    Dimension.tenant(), Dimension.currency())),

    /** Who did not come. */
    NO_SHOWS("No-show rate", """
            Of the appointments to which the patient came or did not, the share to which the patient did not.""",
            Figures.NO_SHOWS,
            List.of(Dimension.month("The month of the appointment"), Dimension.practitioner(),
                    Dimension.text("visitType", "visit_type", "The type of visit, by its code", "first-visit"),
                    Dimension.tenant())),

    /** What was booked. */
    APPOINTMENTS("Appointments", """
            What was booked and what became of it. The lead time is counted in days, from the day of booking \
            to the day of the appointment, in the tenant's calendar.""", Figures.APPOINTMENTS,
            List.of(Dimension.month("The month of the appointment"), Dimension.practitioner(),
                    Dimension.text("visitType", "visit_type", "The type of visit, by its code", "first-visit"),
                    Dimension.tenant())),

    /** What was prescribed. */
    PRESCRIBING("Prescribing by ATC class", """
            A prescription counts once for each ATC code of its medication: one in RxNorm has the codes of its \
            ingredients, as the table of medications tells them; one that no table knows has none and stands \
            under an absent class.""", Figures.PRESCRIBING,
            List.of(Dimension.text("atcClass", "atc_class", "The therapeutic subgroup, ATC level 2", "J01"),
                    Dimension.text("atcGroup", "atc_group", "The anatomical main group, ATC level 1", "J"),
                    Dimension.text("atcSubclass", "atc_subclass", "The chemical subgroup, ATC level 4", "J01CA"),
                    Dimension.text("atc", "atc_code", "The substance, ATC level 5", "J01CA04"),
                    Dimension.code("code", "code", "display", "The medication's own code", "308182"),
                    Dimension.month("The month of the order"), Dimension.practitioner(), Dimension.tenant())),

    /** What was diagnosed for the first time. */
    INCIDENCE("Incidence of diagnoses by age band and sex", """
            Persons who were found to have something for the first time, by their age then. The day is that of \
            the onset, else of the checkup, else of the recording. What was retracted, refuted or entered in \
            error does not count.""", Figures.INCIDENCE,
            List.of(Dimension.code("code", "code", "display", "The diagnosis's code", "195967001"),
                    Dimension.text("ageBand", "age_band", "The age in tens of years; absent where unknown", "40-49"),
                    Dimension.text("sex", "sex", "`male`, `female`, `other`, `unknown`", "female"),
                    Dimension.text("system", "system", "The system of the code", "http://snomed.info/sct"),
                    Dimension.month("The month"), Dimension.text("species", "species", "Of animals", "Domestic dog"),
                    Dimension.practitioner(), Dimension.tenant())),

    /** Who worked how much. */
    PRACTITIONER_LOAD("Practitioner load", """
            Checkups that were not cancelled, on the day they began. Minutes are known where both ends are.""",
            Figures.PRACTITIONER_LOAD,
            List.of(Dimension.practitioner(), Dimension.month("The month"),
                    Dimension.text("class", "class", "What kind of meeting", "AMB"), Dimension.tenant()));

    private final String title;
    private final String description;
    private final Figures figures;
    private final List<Dimension> dimensions;

    Report(String title, String description, Figures figures, List<Dimension> dimensions) {
        this.title = title;
        this.description = description;
        this.figures = figures;
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

    Figures figures() {
        return figures;
    }

    List<Measure> measures() {
        return figures.measures();
    }

    List<Dimension> dimensions() {
        return dimensions;
    }

    /** What it is grouped by where a request does not say. */
    List<Dimension> usual() {
        return this == INCIDENCE ? dimensions.subList(0, 3) : dimensions.subList(0, 1);
    }
}
