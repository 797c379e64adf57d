package org.anamnesis.command.billing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.billing.command.MarkInvoiceOverdue;
import org.anamnesis.api.billing.event.InvoiceEvent;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceIssued;
import org.anamnesis.api.billing.event.SettlementEvent.PaymentRefunded;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.command.decision.Lookup;
import org.anamnesis.command.followup.Automation;
import org.anamnesis.command.followup.AutomationName;
import org.anamnesis.command.followup.FollowUp;
import org.anamnesis.command.followup.FollowUps;
import org.anamnesis.command.followup.Queue;
import org.anamnesis.command.status.TenantRules;
import org.anamnesis.command.status.Tenants;
import org.anamnesis.command.web.Dispatch;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.anamnesis.plumbing.metadata.Origin;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Once the last day on which an invoice is paid in time is over, it is asked whether it is overdue; and again when
 * money of it goes back, for then it may owe again what it did not that day.
 */
@Lookup(revision = "overdue-1")
@ProcessingGroup(BillingParameters.GROUP)
@AutomationName("mark-overdue-when-invoice-due")
class WhenInvoiceDueThenMarkOverdue implements Automation {

    private static final Logger LOG = LoggerFactory.getLogger(WhenInvoiceDueThenMarkOverdue.class);

    private final FollowUps followUps;
    private final Dispatch dispatch;
    private final Tenants tenants;
    private final Clock clock = Clock.systemUTC();

    WhenInvoiceDueThenMarkOverdue(FollowUps followUps, Dispatch dispatch, Tenants tenants) {
        this.followUps = followUps;
        this.dispatch = dispatch;
        this.tenants = tenants;
    }

    /** What lies in the past is told by a store elsewhere from its beginning, and was asked then. */
    @EventHandler
    void on(InvoiceIssued event, EventMessage<?> message) {
        if (event.dueOn() == null || Origin.of(message.getMetaData()) == Origin.IMPORT) {
            return;
        }
        Instant over = over(event.dueOn(), rules(message.getMetaData().get(MetadataKey.TENANT).toString()));
        if (over.isAfter(clock.instant())) {
            ask(followUp(event, message).with(event.dueOn()), "overdue", over);
        }
    }

    /** The invoice itself knows whether its day is over; if not, it is asked then. */
    @EventHandler
    void on(PaymentRefunded event, EventMessage<?> message) {
        if (Origin.of(message.getMetaData()) != Origin.IMPORT) {
            ask(followUp(event, message), "overdue-" + event.refundId(), clock.instant());
        }
    }

    private FollowUp followUp(InvoiceEvent event, EventMessage<?> message) {
        return FollowUp.of(this, message, event.patientId().value(), event.invoiceId().value());
    }

    private void ask(FollowUp followUp, String which, Instant when) {
        followUps.remember(this, followUp, which, when);
    }

    @Override
    public Queue queue() {
        return Queue.BACKGROUND;
    }

    @Override
    public void perform(FollowUp followUp) {
        TenantRules tenant = rules(followUp.tenant());
        LocalDate dueOn = followUp.content() == null ? null : followUp.content(LocalDate.class);
        if (dueOn != null && !tenant.today().isAfter(dueOn)) {
            // The tenant moved to a time zone where the day is not over yet.
            ask(followUp, "overdue-in-" + tenant.zone(), over(dueOn, tenant));
            return;
        }
        try {
            dispatch.sendAutomatically(followUp.metadata(), new MarkInvoiceOverdue(new InvoiceId(followUp.fact()),
                    new PatientId(followUp.patient()), tenant.today()));
        } catch (CommandRefused paidOrVoided) {
            LOG.debug("Invoice {} is not overdue: {}", followUp.fact(), paidOrVoided.refusal().code());
        }
    }

    private static Instant over(LocalDate day, TenantRules tenant) {
        return day.plusDays(1).atStartOfDay(tenant.zone()).toInstant();
    }

    private TenantRules rules(String tenant) {
        return tenants.rules(tenant).orElseThrow();
    }
}
