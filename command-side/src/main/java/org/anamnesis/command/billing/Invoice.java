package org.anamnesis.command.billing;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.List;
import org.anamnesis.api.billing.BillingRefusal;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.billing.PayerPart;
import org.anamnesis.api.billing.command.AddCharge;
import org.anamnesis.api.billing.command.CloseInvoiceReview;
import org.anamnesis.api.billing.command.CreditInvoice;
import org.anamnesis.api.billing.command.DraftInvoice;
import org.anamnesis.api.billing.command.ImportInvoice;
import org.anamnesis.api.billing.command.IssueInvoice;
import org.anamnesis.api.billing.command.MarkInvoiceOverdue;
import org.anamnesis.api.billing.command.PriceCharge;
import org.anamnesis.api.billing.command.ReceivePayment;
import org.anamnesis.api.billing.command.RefundPayment;
import org.anamnesis.api.billing.command.RemoveCharge;
import org.anamnesis.api.billing.command.RequestInvoiceReview;
import org.anamnesis.api.billing.command.VoidInvoice;
import org.anamnesis.api.billing.command.WithdrawInvoice;
import org.anamnesis.api.billing.command.WriteOffInvoice;
import org.anamnesis.api.billing.event.ChargeEvent;
import org.anamnesis.api.billing.event.ChargeEvent.ChargeAdded;
import org.anamnesis.api.billing.event.ChargeEvent.ChargeNotPriced;
import org.anamnesis.api.billing.event.ChargeEvent.ChargeRemoved;
import org.anamnesis.api.billing.event.DraftEvent;
import org.anamnesis.api.billing.event.DraftEvent.InvoiceDrafted;
import org.anamnesis.api.billing.event.DraftEvent.InvoiceWithdrawn;
import org.anamnesis.api.billing.event.InvoiceEvent;
import org.anamnesis.api.billing.event.InvoiceReviewEvent;
import org.anamnesis.api.billing.event.InvoiceReviewEvent.InvoiceReviewClosed;
import org.anamnesis.api.billing.event.InvoiceReviewEvent.InvoiceReviewRequested;
import org.anamnesis.api.billing.event.SettlementEvent;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceIssued;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.Money;
import org.anamnesis.command.billing.InvoiceState.NotDrafted;
import org.anamnesis.command.billing.InvoiceState.Withdrawn;
import org.anamnesis.command.decision.PatientGuard;
import org.anamnesis.command.status.PatientStatus;
import org.anamnesis.command.status.TenantRules;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.anamnesis.plumbing.metadata.Origin;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Decides about one invoice. A line or a movement of money is looked for before the invoice's state is asked, so that a
 * repeat changes nothing whatever happened since. Any known patient can be charged: what is owed outlives a
 * deactivation, and a death.
 */
@Aggregate(type = "invoice", cache = "aggregateCache", commandTargetResolver = "commandTarget")
class Invoice {

    @AggregateIdentifier
    private @Nullable InvoiceId id;
    private @Nullable String tenant;
    private @Nullable PatientId patient;
    private InvoiceState state = new NotDrafted();
    private final Lines lines = new Lines();
    private final Reviews reviews = new Reviews();

    Invoice() {}

    @CommandHandlerInterceptor
    Object guard(CommandMessage<?> command, InterceptorChain chain) throws Exception {
        return PatientGuard.pass(patient, tenant, command, chain, BillingRefusal.INVOICE_UNKNOWN, DraftInvoice.class);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DraftInvoice command, PatientStatus known, TenantRules rules) {
        if (state instanceof NotDrafted) {
            String currency = command.currency() == null
                    ? rules.currency().getCurrencyCode()
                    : command.currency();
            Amounts.in(currency, "currency");
            apply(new InvoiceDrafted(command.invoiceId(), command.patientId(), command.appointmentId(),
                    command.checkupId(), currency));
        } else if (!command.patientId().equals(patient)) {
            throw new CommandRefused(BillingRefusal.DIFFERENT_CONTENT);
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ImportInvoice command, PatientStatus known, PayerShares paying) {
        Amounts in = Amounts.in(command.currency(), "currency");
        refuseIf(command.lines().isEmpty(), BillingRefusal.NO_CHARGES);
        List<ChargeAdded> added = command.lines().stream().map(line -> new ChargeAdded(command.invoiceId(),
                command.patientId(), line.lineId(), in.imported(line))).toList();
        if (state instanceof NotDrafted) {
            apply(new InvoiceDrafted(command.invoiceId(), command.patientId(), null, command.checkupId(),
                    command.currency()));
            added.forEach(line -> apply(line));
            apply(issue(null, command.externalNumber(), command.issued().day(), null,
                    paying.whole(lines.total(amounts()))));
        } else if (!lines.are(added)) {
            throw new CommandRefused(BillingRefusal.DIFFERENT_CONTENT);
        }
    }

    @CommandHandler
    void handle(AddCharge command, Prices prices) {
        if (!lines.holds(command.lineId(), command.charge())) {
            state.mustBeDraft();
            apply(prices.of(command.charge(), amounts())
                    .<InvoiceEvent>map(price -> new ChargeAdded(id, command.patientId(), command.lineId(),
                            amounts().line(command.charge(), price.amount(), price.taxPercent())))
                    .orElseGet(() -> new ChargeNotPriced(id, command.patientId(), command.lineId(),
                            command.charge())));
        }
    }

    @CommandHandler
    void handle(PriceCharge command) {
        Money unitPrice = amounts().notNegative(command.unitPrice(), "unitPrice");
        if (lines.needsPrice(command.lineId(), unitPrice, command.taxPercent())) {
            state.mustBeDraft();
            apply(new ChargeAdded(id, command.patientId(), command.lineId(),
                    amounts().line(lines.require(command.lineId()), unitPrice, command.taxPercent())));
        }
    }

    @CommandHandler
    void handle(RemoveCharge command) {
        if (lines.canBeRemoved(command.lineId())) {
            state.mustBeDraft();
            apply(new ChargeRemoved(id, command.patientId(), command.lineId(), command.reason()));
        }
    }

    @CommandHandler
    void handle(WithdrawInvoice command) {
        if (!(state instanceof Withdrawn)) {
            state.mustBeDraft();
            lines.mustBeEmpty();
            apply(new InvoiceWithdrawn(id, command.patientId(), command.reason()));
        }
    }

    @CommandHandler
    void handle(IssueInvoice command, TenantRules rules, PayerShares paying, NextNumber number) {
        if (state.everIssued().isEmpty()) {
            state.mustBeDraft();
            lines.mustBeComplete();
            LocalDate today = rules.today();
            apply(issue(number.take(), null, today, today.plusDays(rules.paymentTermDays()),
                    paying.split(lines.active(), amounts())));
        }
    }

    @CommandHandler
    void handle(ReceivePayment command, Origin origin) {
        SettlementDecisions.receive(command, state, origin).ifPresent(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(RefundPayment command) {
        SettlementDecisions.refund(command, state).ifPresent(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(CreditInvoice command) {
        SettlementDecisions.credit(command, state).ifPresent(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(VoidInvoice command) {
        SettlementDecisions.takeBack(command, state).ifPresent(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(WriteOffInvoice command) {
        SettlementDecisions.writeOff(command, state).ifPresent(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(MarkInvoiceOverdue command) {
        SettlementDecisions.markOverdue(command, state).ifPresent(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(RequestInvoiceReview command) {
        var review = new InvoiceReviewRequested(id, command.patientId(), command.cause(), command.factId());
        if (!reviews.hold(review)) {
            apply(review);
        }
    }

    @CommandHandler
    void handle(CloseInvoiceReview command) {
        if (reviews.canBeClosed(command.factId())) {
            apply(new InvoiceReviewClosed(id, command.patientId(), command.factId(), command.note()));
        }
    }

    @EventSourcingHandler
    void evolve(InvoiceEvent event, @MetaDataValue(MetadataKey.TENANT) String tenant) {
        id = event.invoiceId();
        this.tenant = tenant;
        patient = event.patientId();
        switch (event) {
            case DraftEvent draft -> state = state.evolve(draft);
            case ChargeEvent charge -> lines.evolve(charge);
            case SettlementEvent settlement -> state = state.evolve(settlement);
            case InvoiceReviewEvent review -> reviews.evolve(review);
        }
    }

    private InvoiceIssued issue(@Nullable Long number, @Nullable String externalNumber, LocalDate issuedOn,
            @Nullable LocalDate dueOn, List<PayerPart> parts) {
        return new InvoiceIssued(id, patient, number, externalNumber, issuedOn, dueOn,
                lines.net(amounts()), lines.tax(amounts()), lines.total(amounts()), parts);
    }

    private Amounts amounts() {
        return state.draft().amounts();
    }
}
