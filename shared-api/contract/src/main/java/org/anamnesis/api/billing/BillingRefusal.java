package org.anamnesis.api.billing;

import org.anamnesis.api.RefusalCode;

/** Why a command on billing accounts, tariffs or invoices was refused. */
public enum BillingRefusal implements RefusalCode {
    /** No such account in this tenant. */
    ACCOUNT_UNKNOWN(Kind.UNKNOWN, "No billing account of this patient is known here."),
    /** The payer does not answer for the patient. */
    PAYER_UNKNOWN(Kind.UNKNOWN, "No such responsible person of this patient is known here."),
    /** No such coverage in this account. */
    COVERAGE_UNKNOWN(Kind.UNKNOWN, "No such coverage is in the account."),
    /** The end comes too early. */
    COVERAGE_ENDS_BEFORE_START(Kind.CONFLICT, "A coverage cannot end before it begins."),
    /** Nothing says how much the payer pays. */
    COVERAGE_NEEDS_SHARE(Kind.INVALID, "A coverage needs a share."),
    /** Whoever else pays is the payer of the account. */
    COVERAGE_NEEDS_ORGANIZATION(Kind.INVALID, "A coverage is by an organization."),
    /** Its form or check digit is wrong. */
    INSURED_ID_INVALID(Kind.INVALID, "The number is none that the country gives to insured persons."),
    /** No such currency. */
    CURRENCY_UNKNOWN(Kind.INVALID, "The currency is none of ISO 4217."),
    /** The currency has no such small coin. */
    TOO_MANY_DECIMALS(Kind.INVALID, "The amount has more decimals than the currency."),
    /** Nothing, or less than nothing. */
    AMOUNT_NOT_POSITIVE(Kind.INVALID, "The amount must be above zero."),
    /** Less than nothing. */
    AMOUNT_NEGATIVE(Kind.INVALID, "The amount must not be below zero."),
    /** Another currency than the invoice's. */
    WRONG_CURRENCY(Kind.CONFLICT, "All amounts of an invoice are in one currency."),
    /** No such invoice of this patient in this tenant. */
    INVOICE_UNKNOWN(Kind.UNKNOWN, "No such invoice of this patient is known here."),
    /** No such line on this invoice. */
    LINE_UNKNOWN(Kind.UNKNOWN, "No such charge is on the invoice."),
    /** The line was removed before. */
    LINE_REMOVED(Kind.CONFLICT, "The charge was taken off the invoice."),
    /** Only what the tariff did not know is priced by hand. */
    CHARGE_PRICED(Kind.CONFLICT, "The charge has a price."),
    /** The invoice is not complete. */
    CHARGES_NOT_PRICED(Kind.CONFLICT, "Charges without a price are on the invoice; price or remove them first."),
    /** Nothing to issue. */
    NO_CHARGES(Kind.CONFLICT, "Nothing is charged on the invoice; withdraw it instead."),
    /** Only an empty draft is withdrawn. */
    CHARGES_ON_INVOICE(Kind.CONFLICT, "Charges are on the invoice; remove them first."),
    /** Only an issued invoice is paid, credited or written off. */
    INVOICE_NOT_ISSUED(Kind.CONFLICT, "The invoice is still a draft."),
    /** An issued invoice keeps its lines. */
    INVOICE_ISSUED(Kind.CONFLICT, "The invoice was issued; credit or void it."),
    /** It was withdrawn. */
    INVOICE_WITHDRAWN(Kind.CONFLICT, "The invoice was withdrawn."),
    /** It was taken back. */
    INVOICE_VOIDED(Kind.CONFLICT, "The invoice was voided."),
    /** Nothing to give up. */
    INVOICE_BALANCED(Kind.CONFLICT, "Nothing is outstanding on the invoice."),
    /** More than is owed. */
    MORE_THAN_OUTSTANDING(Kind.CONFLICT, "The amount is more than what is outstanding."),
    /** What was paid is not simply taken back. */
    PAYMENTS_ON_INVOICE(Kind.CONFLICT, "Payments are on the invoice; refund them first."),
    /** No such payment on this invoice. */
    PAYMENT_UNKNOWN(Kind.UNKNOWN, "No such payment is on the invoice."),
    /** More than came in. */
    MORE_THAN_PAID(Kind.CONFLICT, "The amount is more than what is left of the payment."),
    /** References are unique in a tenant. */
    PAYMENT_REFERENCE_TAKEN(Kind.CONFLICT, "Another payment has the reference."),
    /** Nobody asked to look at the invoice because of it. */
    REVIEW_UNKNOWN(Kind.UNKNOWN, "No such review of the invoice was asked for."),
    /** It is paid, or its term has not passed. */
    NOT_DUE(Kind.CONFLICT, "The invoice is not overdue."),
    /** The id was used before, for something else. */
    DIFFERENT_CONTENT(Kind.CONFLICT, "The id was used before with other content.");

    private final Kind kind;
    private final String sentence;

    BillingRefusal(Kind kind, String sentence) {
        this.kind = kind;
        this.sentence = sentence;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
