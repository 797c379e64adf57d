package org.anamnesis.command.billing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.List;
import org.anamnesis.api.billing.BillingRefusal;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.billing.InvoiceLine;
import org.anamnesis.api.billing.PayerPart;
import org.anamnesis.api.billing.Payment;
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
import org.anamnesis.api.billing.event.ChargeEvent.ChargeAdded;
import org.anamnesis.api.billing.event.ChargeEvent.ChargeNotPriced;
import org.anamnesis.api.billing.event.ChargeEvent.ChargeRemoved;
import org.anamnesis.api.billing.event.DraftEvent.InvoiceDrafted;
import org.anamnesis.api.billing.event.DraftEvent.InvoiceWithdrawn;
import org.anamnesis.api.billing.event.InvoiceEvent;
import org.anamnesis.api.billing.event.InvoiceReviewEvent.InvoiceReviewClosed;
import org.anamnesis.api.billing.event.InvoiceReviewEvent.InvoiceReviewRequested;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceCredited;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceIssued;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceOverdue;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceVoided;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceWrittenOff;
import org.anamnesis.api.billing.event.SettlementEvent.PaymentReceived;
import org.anamnesis.api.billing.event.SettlementEvent.PaymentRefunded;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.value.Money;
import org.anamnesis.command.status.PatientStatus;
import org.anamnesis.command.status.TenantRules;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.command.Guard;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.anamnesis.plumbing.metadata.Origin;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Decides about one invoice. Money is looked at before the record's state, so that a repeat is silence whatever happened
 * since. Any known patient can be charged: what is owed outlives a deactivation, and a death.
 */
@Aggregate(type = "invoice", cache = "aggregateCache", commandTargetResolver = "commandTarget")
class Invoice {

    @AggregateIdentifier
    private @Nullable InvoiceId id;
    private @Nullable String tenant;
    private @Nullable InvoiceDrafted drafted;
    private @Nullable InvoiceIssued issued;
    private @Nullable Amounts amounts;
    private Stage stage = Stage.DRAFT;
    private boolean overdue;
    private final Lines lines = new Lines();
    private final Balance balance = new Balance();
    private final Reviews reviews = new Reviews();

    Invoice() {}

    @CommandHandlerInterceptor
    Object guard(CommandMessage<?> command, InterceptorChain chain) throws Exception {
        if (drafted != null && !drafted.patientId().equals(((AboutPatient) command.getPayload()).patientId())
                && !(command.getPayload() instanceof DraftInvoice)) {
            throw new CommandRefused(BillingRefusal.INVOICE_UNKNOWN);
        }
        return Guard.pass(tenant, command, chain, BillingRefusal.INVOICE_UNKNOWN);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DraftInvoice command, PatientStatus known, TenantRules rules) {
        if (drafted == null) {
            String currency = command.currency() == null
                    ? rules.currency().getCurrencyCode()
                    : command.currency();
            Amounts.in(currency, "currency");
            apply(new InvoiceDrafted(command.invoiceId(), command.patientId(), command.appointmentId(),
                    command.checkupId(), currency));
        } else if (!drafted.patientId().equals(command.patientId())) {
            throw new CommandRefused(BillingRefusal.DIFFERENT_CONTENT);
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ImportInvoice command, PatientStatus known, PayerShares paying) {
        Amounts in = Amounts.in(command.currency(), "currency");
        if (command.lines().isEmpty()) {
            throw new CommandRefused(BillingRefusal.NO_CHARGES);
        }
        List<ChargeAdded> added = command.lines().stream().map(line -> new ChargeAdded(command.invoiceId(),
                command.patientId(), line.lineId(), in.imported(line))).toList();
        if (drafted == null) {
            apply(new InvoiceDrafted(command.invoiceId(), command.patientId(), null, command.checkupId(),
                    command.currency()));
            added.forEach(line -> apply(line));
            apply(issue(null, command.externalNumber(), command.issued().day(), null, paying.whole(total())));
        } else if (!lines.are(added)) {
            throw new CommandRefused(BillingRefusal.DIFFERENT_CONTENT);
        }
    }

    @CommandHandler
    void handle(AddCharge command, Prices prices) {
        if (!lines.holds(command.lineId(), command.charge())) {
            stage.mustBeDraft();
            apply(prices.of(command.charge(), amounts)
                    .<InvoiceEvent>map(price -> new ChargeAdded(id, command.patientId(), command.lineId(),
                            amounts.line(command.charge(), price.amount(), price.taxPercent())))
                    .orElseGet(() -> new ChargeNotPriced(id, command.patientId(), command.lineId(),
                            command.charge())));
        }
    }

    @CommandHandler
    void handle(PriceCharge command) {
        Money unitPrice = amounts.notNegative(command.unitPrice(), "unitPrice");
        if (lines.needsPrice(command.lineId(), unitPrice, command.taxPercent())) {
            stage.mustBeDraft();
            apply(new ChargeAdded(id, command.patientId(), command.lineId(),
                    amounts.line(lines.require(command.lineId()), unitPrice, command.taxPercent())));
        }
    }

    @CommandHandler
    void handle(RemoveCharge command) {
        if (lines.canBeRemoved(command.lineId())) {
            stage.mustBeDraft();
            apply(new ChargeRemoved(id, command.patientId(), command.lineId(), command.reason()));
        }
    }

    @CommandHandler
    void handle(WithdrawInvoice command) {
        if (stage != Stage.WITHDRAWN) {
            stage.mustBeDraft();
            lines.mustBeEmpty();
            apply(new InvoiceWithdrawn(id, command.patientId(), command.reason()));
        }
    }

    @CommandHandler
    void handle(IssueInvoice command, TenantRules rules, PayerShares paying, NextNumber number) {
        if (issued == null) {
            stage.mustBeDraft();
            lines.mustBeComplete();
            LocalDate today = rules.today();
            apply(issue(number.take(), null, today, today.plusDays(rules.paymentTermDays()),
                    paying.split(lines.active(), amounts)));
        }
    }

    @CommandHandler
    void handle(ReceivePayment command, Origin origin) {
        Payment given = command.payment();
        Payment payment = new Payment(amounts.positive(given.amount(), "amount"), given.reference(), given.method(),
                given.received(), given.payer(), given.original());
        if (!balance.holds(command.paymentId(), payment)) {
            stage.mustBeIssued();
            if (origin != Origin.IMPORT) {
                balance.mustOwe(payment.amount());
            }
            apply(new PaymentReceived(id, command.patientId(), command.paymentId(), payment));
        }
    }

    @CommandHandler
    void handle(RefundPayment command) {
        var refund = new PaymentRefunded(id, command.patientId(), command.refundId(), command.paymentId(),
                amounts.positive(command.amount(), "amount"), command.reason());
        if (!balance.holds(refund)) {
            stage.mustBeIssued();
            balance.mustHold(refund.paymentId(), refund.amount());
            apply(refund);
        }
    }

    @CommandHandler
    void handle(CreditInvoice command) {
        var credit = new InvoiceCredited(id, command.patientId(), command.creditId(),
                amounts.positive(command.amount(), "amount"), command.reason());
        if (!balance.holds(credit)) {
            stage.mustBeIssued();
            balance.mustOwe(credit.amount());
            apply(credit);
        }
    }

    @CommandHandler
    void handle(VoidInvoice command) {
        if (stage != Stage.VOIDED) {
            stage.mustBeIssued();
            balance.mustHoldNoMoney();
            apply(new InvoiceVoided(id, command.patientId(), outstanding(), command.reason()));
        }
    }

    @CommandHandler
    void handle(WriteOffInvoice command) {
        stage.mustBeIssued();
        if (balance.canBeWrittenOff()) {
            apply(new InvoiceWrittenOff(id, command.patientId(), outstanding(), command.reason()));
        }
    }

    @CommandHandler
    void handle(MarkInvoiceOverdue command) {
        if (!overdue) {
            stage.mustBeIssued();
            if (issued.dueOn() == null || !command.day().isAfter(issued.dueOn())
                    || balance.outstanding().signum() <= 0) {
                throw new CommandRefused(BillingRefusal.NOT_DUE);
            }
            apply(new InvoiceOverdue(id, command.patientId(), command.day(), outstanding()));
        }
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
        switch (event) {
            case InvoiceDrafted first -> {
                id = first.invoiceId();
                this.tenant = tenant;
                drafted = first;
                amounts = Amounts.in(first.currency(), "currency");
            }
            case ChargeAdded added -> lines.put(added.lineId(), added.line());
            case ChargeNotPriced unpriced -> lines.put(unpriced.lineId(), unpriced.charge());
            case ChargeRemoved removed -> lines.remove(removed.lineId());
            case InvoiceWithdrawn _ -> stage = Stage.WITHDRAWN;
            case InvoiceIssued now -> {
                issued = now;
                stage = Stage.ISSUED;
                balance.issued(now.total());
            }
            case PaymentReceived payment -> balance.paid(payment);
            case PaymentRefunded refund -> balance.refunded(refund);
            case InvoiceCredited credit -> balance.credited(credit);
            case InvoiceVoided now -> {
                stage = Stage.VOIDED;
                balance.voided(now);
            }
            case InvoiceWrittenOff now -> balance.writtenOff(now);
            case InvoiceOverdue _ -> overdue = true;
            case InvoiceReviewRequested review -> reviews.request(review);
            case InvoiceReviewClosed closed -> reviews.close(closed.factId());
        }
    }

    private InvoiceIssued issue(@Nullable Long number, @Nullable String externalNumber, LocalDate issuedOn,
            @Nullable LocalDate dueOn, List<PayerPart> parts) {
        return new InvoiceIssued(id, drafted.patientId(), number, externalNumber, issuedOn, dueOn,
                amounts.sum(lines.active(), InvoiceLine::net), amounts.sum(lines.active(), InvoiceLine::tax),
                total(), parts);
    }

    private Money total() {
        return amounts.money(amounts.sum(lines.active(), InvoiceLine::net).amount()
                .add(amounts.sum(lines.active(), InvoiceLine::tax).amount()));
    }

    private Money outstanding() {
        return amounts.money(balance.outstanding());
    }
}
