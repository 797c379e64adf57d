package org.anamnesis.api.billing;

import org.anamnesis.api.RefusalCode;

/** Why a command on billing accounts, tariffs or invoices was refused. */
public enum BillingRefusal implements RefusalCode {
    ACCOUNT_UNKNOWN(Kind.UNKNOWN, "No billing account of this patient is known here."),
    PAYER_UNKNOWN(Kind.UNKNOWN, "No such responsible person of this patient is known here."),
    COVERAGE_UNKNOWN(Kind.UNKNOWN, "No such coverage is in the account."),
    COVERAGE_ENDS_BEFORE_START(Kind.CONFLICT, "A coverage cannot end before it begins."),
    COVERAGE_NEEDS_SHARE(Kind.INVALID, "A coverage needs a share."),
    COVERAGE_NEEDS_ORGANIZATION(Kind.INVALID, "A coverage is by an organization."),
    INSURED_ID_INVALID(Kind.INVALID, "The number is none that the country gives to insured persons."),
    CURRENCY_UNKNOWN(Kind.INVALID, "The currency is none of ISO 4217."),
    TOO_MANY_DECIMALS(Kind.INVALID, "The amount has more decimals than the currency."),
    AMOUNT_NOT_POSITIVE(Kind.INVALID, "The amount must be above zero."),
    AMOUNT_NEGATIVE(Kind.INVALID, "The amount must not be below zero."),
    WRONG_CURRENCY(Kind.CONFLICT, "All amounts of an invoice are in one currency."),
    INVOICE_UNKNOWN(Kind.UNKNOWN, "No such invoice of this patient is known here."),
    LINE_UNKNOWN(Kind.UNKNOWN, "No such charge is on the invoice."),
    LINE_REMOVED(Kind.CONFLICT, "The charge was taken off the invoice."),
    CHARGE_PRICED(Kind.CONFLICT, "The charge has a price."),
    CHARGES_NOT_PRICED(Kind.CONFLICT, "Charges without a price are on the invoice; price or remove them first."),
    NO_CHARGES(Kind.CONFLICT, "Nothing is charged on the invoice; withdraw it instead."),
    CHARGES_ON_INVOICE(Kind.CONFLICT, "Charges are on the invoice; remove them first."),
    INVOICE_NOT_ISSUED(Kind.CONFLICT, "The invoice is still a draft."),
    INVOICE_ISSUED(Kind.CONFLICT, "The invoice was issued; credit or void it."),
    INVOICE_WITHDRAWN(Kind.CONFLICT, "The invoice was withdrawn."),
    INVOICE_VOIDED(Kind.CONFLICT, "The invoice was voided."),
    INVOICE_BALANCED(Kind.CONFLICT, "Nothing is outstanding on the invoice."),
    MORE_THAN_OUTSTANDING(Kind.CONFLICT, "The amount is more than what is outstanding."),
    PAYMENTS_ON_INVOICE(Kind.CONFLICT, "Payments are on the invoice; refund them first."),
    PAYMENT_UNKNOWN(Kind.UNKNOWN, "No such payment is on the invoice."),
    MORE_THAN_PAID(Kind.CONFLICT, "The amount is more than what is left of the payment."),
    PAYMENT_REFERENCE_TAKEN(Kind.CONFLICT, "Another payment has the reference."),
    REVIEW_UNKNOWN(Kind.UNKNOWN, "No such review of the invoice was asked for."),
    NOT_DUE(Kind.CONFLICT, "The invoice is not overdue."),
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
