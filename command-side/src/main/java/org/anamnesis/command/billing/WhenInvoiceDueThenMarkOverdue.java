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
import org.anamnesis.command.automation.Errand;
import org.anamnesis.command.decision.Lookup;
import org.anamnesis.command.durable.DurableTask;
import org.anamnesis.command.durable.DurableTasks;
import org.anamnesis.command.durable.Queue;
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
 * Once the last day on which an invoice is paid in time is over, it is asked whether it is overdue; and again when money
 * of it goes back, for then it may owe again what it did not that day.
 */
@Lookup(revision = "overdue-1")
@ProcessingGroup(BillingParameters.GROUP)
class WhenInvoiceDueThenMarkOverdue implements DurableTask<Errand> {

    private static final Logger LOG = LoggerFactory.getLogger(WhenInvoiceDueThenMarkOverdue.class);

    private final DurableTasks tasks;
    private final Dispatch dispatch;
    private final Tenants tenants;
    private final Clock clock = Clock.systemUTC();

    WhenInvoiceDueThenMarkOverdue(DurableTasks tasks, Dispatch dispatch, Tenants tenants) {
        this.tasks = tasks;
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
            ask(errand(event, message).with(event.dueOn().toString()), "overdue", over);
        }
    }

    /** The invoice itself knows whether its day is over; if not, it is asked then. */
    @EventHandler
    void on(PaymentRefunded event, EventMessage<?> message) {
        if (Origin.of(message.getMetaData()) != Origin.IMPORT) {
            ask(errand(event, message), "overdue-" + event.refundId(), clock.instant());
        }
    }

    private Errand errand(InvoiceEvent event, EventMessage<?> message) {
        return Errand.of(name(), message, event.patientId().value(), event.invoiceId().value());
    }

    private void ask(Errand errand, String which, Instant when) {
        tasks.put(this, errand.fact(), which, when, errand);
    }

    @Override
    public Queue queue() {
        return Queue.CHORES;
    }

    @Override
    public Class<Errand> data() {
        return Errand.class;
    }

    @Override
    public void perform(Errand errand, int attempt) {
        TenantRules tenant = rules(errand.tenant());
        if (errand.content() != null && !tenant.today().isAfter(LocalDate.parse(errand.content()))) {
            // The tenant moved to a time zone where the day is not over yet.
            ask(errand, "overdue-in-" + tenant.zone(), over(LocalDate.parse(errand.content()), tenant));
            return;
        }
        try {
            dispatch.sendAutomatically(errand.metadata(), new MarkInvoiceOverdue(new InvoiceId(errand.fact()),
                    new PatientId(errand.patient()), tenant.today()));
        } catch (CommandRefused paidOrVoided) {
            LOG.debug("Invoice {} is not overdue: {}", errand.fact(), paidOrVoided.refusal().code());
        }
    }

    private static Instant over(LocalDate day, TenantRules tenant) {
        return day.plusDays(1).atStartOfDay(tenant.zone()).toInstant();
    }

    private TenantRules rules(String tenant) {
        return tenants.rules(tenant).orElseThrow();
    }
}
