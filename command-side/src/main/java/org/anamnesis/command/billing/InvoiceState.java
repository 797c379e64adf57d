package org.anamnesis.command.billing;

import java.util.List;
import java.util.Optional;
import org.anamnesis.api.billing.BillingRefusal;
import org.anamnesis.api.billing.event.DraftEvent;
import org.anamnesis.api.billing.event.DraftEvent.InvoiceDrafted;
import org.anamnesis.api.billing.event.DraftEvent.InvoiceWithdrawn;
import org.anamnesis.api.billing.event.SettlementEvent;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceCredited;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceIssued;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceOverdue;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceVoided;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceWrittenOff;
import org.anamnesis.api.billing.event.SettlementEvent.PaymentReceived;
import org.anamnesis.api.billing.event.SettlementEvent.PaymentRefunded;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.plumbing.command.CommandRefused;

/** How far an invoice has come. Each state holds what there is in it and nothing else: no draft has a balance. */
sealed interface InvoiceState {

    /** There is none yet. */
    record NotDrafted() implements InvoiceState {

        @Override
        public Draft draft() {
            throw new CommandRefused(BillingRefusal.INVOICE_UNKNOWN);
        }
    }

    /** Lines come and go. */
    record Draft(PatientId patientId, Amounts amounts) implements InvoiceState {

        @Override
        public Draft draft() {
            return this;
        }
    }

    /** It came to nothing. */
    record Withdrawn(Draft draft) implements InvoiceState {}

    /** Its lines stand, and it is to be paid. */
    record Issued(Draft draft, Balance balance) implements InvoiceState {}

    /** It was taken back. */
    record Voided(Draft draft, Balance balance) implements InvoiceState {}

    /** What it began as, whatever became of it. */
    Draft draft();

    /** Its balance, if it was ever issued. */
    default Optional<Balance> everIssued() {
        return switch (this) {
            case NotDrafted _, Draft _, Withdrawn _ -> Optional.empty();
            case Issued(Draft _, Balance balance) -> Optional.of(balance);
            case Voided(Draft _, Balance balance) -> Optional.of(balance);
        };
    }

    /** Lets its lines be changed, or refuses. */
    default void mustBeDraft() {
        switch (this) {
            case NotDrafted _ -> throw new CommandRefused(BillingRefusal.INVOICE_UNKNOWN);
            case Draft _ -> {
            }
            case Withdrawn _ -> throw new CommandRefused(BillingRefusal.INVOICE_WITHDRAWN);
            case Issued _ -> throw new CommandRefused(BillingRefusal.INVOICE_ISSUED);
            case Voided _ -> throw new CommandRefused(BillingRefusal.INVOICE_VOIDED);
        }
    }

    /** The balance on which money can be moved, or a refusal. */
    default Balance mustBeIssued() {
        return switch (this) {
            case NotDrafted _ -> throw new CommandRefused(BillingRefusal.INVOICE_UNKNOWN);
            case Draft _ -> throw new CommandRefused(BillingRefusal.INVOICE_NOT_ISSUED);
            case Withdrawn _ -> throw new CommandRefused(BillingRefusal.INVOICE_WITHDRAWN);
            case Issued(Draft _, Balance balance) -> balance;
            case Voided _ -> throw new CommandRefused(BillingRefusal.INVOICE_VOIDED);
        };
    }

    /** What follows. */
    default InvoiceState evolve(DraftEvent event) {
        return switch (event) {
            case InvoiceDrafted it -> new Draft(it.patientId(), Amounts.in(it.currency(), "currency"));
            case InvoiceWithdrawn _ -> new Withdrawn(draft());
        };
    }

    /** What follows. */
    default InvoiceState evolve(SettlementEvent event) {
        Balance balance = everIssued().orElseGet(() -> new Balance(draft().amounts(), List.of())).after(event);
        return switch (event) {
            case InvoiceVoided _ -> new Voided(draft(), balance);
            case InvoiceIssued _, PaymentReceived _, PaymentRefunded _, InvoiceCredited _, InvoiceWrittenOff _,
                    InvoiceOverdue _ -> new Issued(draft(), balance);
        };
    }
}
