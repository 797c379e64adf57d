package org.anamnesis.reporting.report;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The facts that are told row by row. */
enum FactKind {

    /** Checkups. */
    ENCOUNTERS("report.encounter", true),
    /** What was diagnosed, or is on problem lists. */
    DIAGNOSES("report.diagnosis", true),
    /** What was prescribed. */
    PRESCRIPTIONS("report.prescription", true),
    /** What was booked. */
    APPOINTMENTS("report.appointment", true),
    /** What was issued. */
    INVOICES("report.invoice", false),
    /** What of it is revenue. */
    INVOICE_LINES("report.invoice_line", true),
    /** Payments, refunds, credits, write-offs. */
    PAYMENTS("report.settlement", false);

    private final String view;
    private final boolean byPractitioner;

    FactKind(String view, boolean byPractitioner) {
        this.view = view;
        this.byPractitioner = byPractitioner;
    }

    static Optional<FactKind> of(String path) {
        return Stream.of(values()).filter(kind -> kind.path().equals(path)).findFirst();
    }

    /** Its name in the path. */
    String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The view it is read from. */
    String view() {
        return view;
    }

    /** Whether it names a practitioner. */
    boolean byPractitioner() {
        return byPractitioner;
    }
}
