package org.anamnesis.reporting.report;

/** How long an invoice is overdue on the day {@code :on}, in the bands in which receivables are told. */
final class AgeOfDebt {

    static final String SQL = """
            case when due_on is null or due_on >= :on then 'not-due' when :on - due_on <= 30 then '0-30'
            when :on - due_on <= 60 then '31-60' when :on - due_on <= 90 then '61-90' else '90+' end""";

    private AgeOfDebt() {}
}
