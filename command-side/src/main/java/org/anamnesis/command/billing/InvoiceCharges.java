package org.anamnesis.command.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anamnesis.api.RefusalCode;
import org.anamnesis.api.billing.BillingRefusal;
import org.anamnesis.api.billing.Charge;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.billing.LineId;
import org.anamnesis.api.billing.ReviewCause;
import org.anamnesis.api.billing.command.AddCharge;
import org.anamnesis.api.billing.command.DraftInvoice;
import org.anamnesis.api.billing.command.RemoveCharge;
import org.anamnesis.api.billing.command.RequestInvoiceReview;
import org.anamnesis.api.billing.command.WithdrawInvoice;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.value.Coding;
import org.anamnesis.command.followup.FollowUp;
import org.anamnesis.command.status.TenantRules;
import org.anamnesis.command.status.Tenants;
import org.anamnesis.command.web.Dispatch;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.id.DerivedIds;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the automations of billing do to invoices. All of it can be done again: invoices and lines have ids that follow
 * from what they are for, and whichever automation comes first begins the invoice.
 */
@Component
record InvoiceCharges(Dispatch dispatch, Tenants tenants, TariffPrices tariff, DraftedInvoices drafted,
        DerivedIds ids) {

    /** The invoice takes no more charges. */
    private static final Set<RefusalCode> CLOSED = Set.of(BillingRefusal.INVOICE_ISSUED,
            BillingRefusal.INVOICE_WITHDRAWN, BillingRefusal.INVOICE_VOIDED);

    private static final Set<RefusalCode> CLOSED_OR_THERE = Set.of(BillingRefusal.INVOICE_ISSUED,
            BillingRefusal.INVOICE_WITHDRAWN, BillingRefusal.INVOICE_VOIDED, BillingRefusal.DIFFERENT_CONTENT);

    private static final Set<RefusalCode> NOTHING_TO_REMOVE = Set.of(BillingRefusal.INVOICE_ISSUED,
            BillingRefusal.INVOICE_WITHDRAWN, BillingRefusal.INVOICE_VOIDED, BillingRefusal.LINE_UNKNOWN);

    /** Begins the invoice of an appointment, which is silence where it is begun. */
    UUID draft(FollowUp followUp, UUID appointment) {
        return draft(followUp, ids.invoiceOfAppointment(appointment), appointment, null);
    }

    /** Begins the invoice of a checkup, which is silence where its appointment or another charge began it. */
    UUID draft(FollowUp followUp, BilledVisit visit) {
        return draft(followUp, visit.invoice(ids), visit.appointmentId(), visit.checkupId());
    }

    /** Begins an invoice for a patient; where a linked record of the patient has it, that is the one. */
    UUID draft(FollowUp followUp, UUID invoice, @Nullable UUID appointment, @Nullable UUID checkup) {
        refusal(followUp, new DraftInvoice(new InvoiceId(invoice), new PatientId(followUp.patient()),
                appointment == null ? null : new AppointmentId(appointment),
                checkup == null ? null : new CheckupId(checkup), tenant(followUp).currency().getCurrencyCode()),
                Set.of(BillingRefusal.DIFFERENT_CONTENT));
        return invoice;
    }

    /** Adds a charge, once; where the invoice takes none any more, answers no. */
    boolean add(FollowUp followUp, UUID invoice, UUID line, Charge charge) {
        // With other content it is there too: the tariff knows another code of the service by now.
        return refusal(followUp,
                new AddCharge(new InvoiceId(invoice), patient(followUp, invoice), new LineId(line), charge),
                CLOSED_OR_THERE).filter(CLOSED::contains).isEmpty();
    }

    /** Adds a charge; where the invoice takes none any more, to a supplement of it: nothing that was done is lost. */
    void addOrSupplement(FollowUp followUp, UUID invoice, UUID line, Charge charge) {
        if (!add(followUp, invoice, line, charge)) {
            UUID supplement = draft(followUp, ids.supplementOf(invoice), null, null);
            if (!add(followUp, supplement, line, charge)) {
                ask(followUp, supplement, ReviewCause.CHARGED_AFTER_ISSUE);
            }
        }
    }

    /** Takes a charge off the invoice or its supplement. */
    void removeWherever(FollowUp followUp, UUID invoice, UUID line, String reason) {
        remove(followUp, invoice, line, reason);
        remove(followUp, ids.supplementOf(invoice), line, reason);
    }

    /** Takes a charge off, if it is there; where the invoice was issued meanwhile, somebody has to look at it. */
    void remove(FollowUp followUp, UUID invoice, UUID line, String reason) {
        try {
            refusal(followUp,
                    new RemoveCharge(new InvoiceId(invoice), patient(followUp, invoice), new LineId(line), reason),
                    NOTHING_TO_REMOVE)
                    .filter(BillingRefusal.INVOICE_ISSUED::equals)
                    .ifPresent(issued -> ask(followUp, invoice, ReviewCause.STRUCK_AFTER_ISSUE));
        } catch (AggregateNotFoundException neverCharged) {
            // What has no invoice has no charge.
        }
    }

    /** Withdraws the draft of an appointment; where something is charged on it already, somebody has to look at it. */
    void withdraw(FollowUp followUp, UUID invoice, String reason) {
        refusal(followUp, new WithdrawInvoice(new InvoiceId(invoice), patient(followUp, invoice), reason),
                Set.of(BillingRefusal.INVOICE_ISSUED, BillingRefusal.CHARGES_ON_INVOICE, BillingRefusal.INVOICE_VOIDED))
                .filter(refused -> refused != BillingRefusal.INVOICE_VOIDED)
                .ifPresent(refused -> ask(followUp, invoice, ReviewCause.CANCELLED_WITH_CHARGES));
    }

    /**
     * Of several codes for one service, the first that the tariff prices by the unit on the day; else the preferred
     * one.
     */
    @Nullable
    Coding service(FollowUp followUp, List<Coding> codings, @Nullable String unit, LocalDate day) {
        String currency = tenant(followUp).currency().getCurrencyCode();
        return codings.stream()
                .filter(coding -> tariff.find(followUp.tenant(), coding, unit, day, currency).isPresent()).findFirst()
                .orElse(codings.isEmpty() ? null : codings.getFirst());
    }

    /** Whether the tariff has a price for a service on a day. */
    boolean priced(FollowUp followUp, Coding service, LocalDate day) {
        return tariff.find(followUp.tenant(), service, null, day, tenant(followUp).currency().getCurrencyCode())
                .isPresent();
    }

    /** By which rules the tenant works; only what happens in a registered tenant leads to a follow-up of billing. */
    TenantRules tenant(FollowUp followUp) {
        return tenants.rules(followUp.tenant()).orElseThrow();
    }

    private void ask(FollowUp followUp, UUID invoice, ReviewCause cause) {
        send(followUp, new RequestInvoiceReview(new InvoiceId(invoice), patient(followUp, invoice), cause,
                followUp.fact()));
    }

    private Optional<RefusalCode> refusal(FollowUp followUp, Object command, Set<? extends RefusalCode> awaited) {
        try {
            send(followUp, command);
            return Optional.empty();
        } catch (CommandRefused refused) {
            if (awaited.contains(refused.refusal())) {
                return Optional.of(refused.refusal());
            }
            throw refused;
        }
    }

    private void send(FollowUp followUp, Object command) {
        dispatch.sendAutomatically(followUp.metadata(), command);
    }

    private PatientId patient(FollowUp followUp, UUID invoice) {
        return new PatientId(drafted.patient(followUp.tenant(), invoice).orElse(followUp.patient()));
    }
}
