package org.anamnesis.command.billing;

import static org.anamnesis.command.RunningCommandSide.as;
import static org.anamnesis.command.RunningCommandSide.newTenant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.billing.Payment;
import org.anamnesis.api.billing.PaymentId;
import org.anamnesis.api.billing.PaymentMethod;
import org.anamnesis.api.billing.RefundId;
import org.anamnesis.api.billing.event.DraftEvent.InvoiceDrafted;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceIssued;
import org.anamnesis.api.billing.event.SettlementEvent.PaymentReceived;
import org.anamnesis.api.billing.event.SettlementEvent.PaymentRefunded;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Money;
import org.anamnesis.command.RunningCommandSide;
import org.anamnesis.command.followup.FollowUp;
import org.anamnesis.command.followup.FollowUps;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.plumbing.metadata.Origin;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** When an invoice is asked whether it is overdue; invoices are told as events, so they may be of any day. */
class WhenInvoiceDueThenMarkOverdueTest {

    private static final LocalDate PAST = LocalDate.of(2020, 6, 30);

    private final WhenInvoiceDueThenMarkOverdue automation = bean(WhenInvoiceDueThenMarkOverdue.class);
    private final String tenant = newTenant();
    private final PatientId patient = new PatientId(UUID.randomUUID());

    @BeforeEach
    void register() {
        as(tenant, "owner-1").body("""
                {"settings": {"name": "Farmacia", "country": "CL", "timeZone": "America/Santiago"}}""")
                .post("/tenant").then().statusCode(201);
    }

    @Test
    void at_the_first_moment_after_its_last_day_where_the_tenant_is() {
        assertThat(asked(issue(LocalDate.of(2040, 6, 30), Origin.LIVE)))
                .isEqualTo(Instant.parse("2040-07-01T04:00:00Z"));
    }

    /** Chile's clocks go forward at midnight: the day begins at one. */
    @Test
    void also_where_the_next_day_has_no_midnight() {
        assertThat(asked(issue(LocalDate.of(2040, 9, 1), Origin.LIVE)))
                .isEqualTo(Instant.parse("2040-09-02T04:00:00Z"));
    }

    @Test
    void never_where_it_was_brought_in_or_has_no_last_day_or_its_day_is_long_over() {
        assertThat(asked(issue(LocalDate.of(2040, 6, 30), Origin.IMPORT))).isNull();
        assertThat(asked(issue(null, Origin.LIVE))).isNull();
        assertThat(asked(issue(PAST, Origin.LIVE))).isNull();
    }

    @Test
    void and_is_marked_only_where_it_is_overdue() {
        InvoiceId overdue = issue(PAST, Origin.LIVE);
        InvoiceId notYet = issue(LocalDate.of(2040, 6, 30), Origin.LIVE);
        bean(JdbcClient.class).sql("update background_task set execution_time = now() where task_instance = ?")
                .param(notYet + "/overdue").update();
        bean(FollowUps.class).remember(automation, new FollowUp(automation.name(), UUID.randomUUID(), tenant,
                patient.value(), overdue.value(), "dr-1", "c1", null), "overdue", Instant.now());
        await().atMost(Duration.ofSeconds(20)).until(() -> asked(overdue) == null && asked(notYet) == null);
        assertThat(RunningCommandSide.events(tenant, "invoice.overdue")).isOne();
        // As where a tenant moved west since: its day is not over there, and it is asked when it is.
        assertThat(asked(notYet, "/overdue-in-America/Santiago")).isEqualTo(Instant.parse("2040-07-01T04:00:00Z"));
    }

    @Test
    void and_again_when_money_goes_back_after_its_day() {
        InvoiceId overdue = refunded(PAST, Origin.LIVE);
        InvoiceId notYet = refunded(LocalDate.of(2040, 6, 30), Origin.LIVE);
        InvoiceId imported = refunded(PAST, Origin.IMPORT);
        await().atMost(Duration.ofSeconds(20)).until(() -> waiting(overdue) + waiting(imported) == 0
                && waiting(notYet) == 1);
        assertThat(bean(JdbcClient.class)
                .sql("""
                        select convert_from(payload, 'UTF8')::json ->> 'invoiceId' from event
                        where payload_type = 'invoice.overdue' and convert_from(meta_data, 'UTF8')::json ->> 'tenant' = ?""")
                .param(tenant).query(String.class).list()).containsExactly(overdue.toString());
    }

    /** Paid as a whole in time, and a part of it went back. */
    private InvoiceId refunded(LocalDate dueOn, Origin origin) {
        InvoiceId invoice = issue(dueOn, origin);
        PaymentId payment = new PaymentId(UUID.randomUUID());
        tell(new PaymentReceived(invoice, patient, payment, new Payment(Money.of("1000", "CLP"), invoice.toString(),
                PaymentMethod.CASH, new ClinicalTime("2020-06-01"), null, null)), invoice, 2, origin);
        tell(new PaymentRefunded(invoice, patient, new RefundId(UUID.randomUUID()), payment, Money.of("300", "CLP"),
                "Paid twice"), invoice, 3, origin);
        return invoice;
    }

    private static long waiting(InvoiceId invoice) {
        return bean(JdbcClient.class).sql("select count(*) from background_task where task_instance like ? || '/%'")
                .param(invoice.toString()).query(Long.class).single();
    }

    private InvoiceId issue(@Nullable LocalDate dueOn, Origin origin) {
        InvoiceId invoice = new InvoiceId(UUID.randomUUID());
        Money total = Money.of("1000", "CLP");
        tell(new InvoiceDrafted(invoice, patient, null, null, "CLP"), invoice, 0, origin);
        tell(new InvoiceIssued(invoice, patient, 1L, null, LocalDate.of(2020, 1, 1), dueOn, total,
                Money.of("0", "CLP"), total, List.of()), invoice, 1, origin);
        return invoice;
    }

    private void tell(Object event, InvoiceId invoice, long version, Origin origin) {
        bean(TransactionOperations.class).executeWithoutResult(transaction -> bean(EventStore.class)
                .publish(new GenericDomainEventMessage<>("Invoice", invoice.toString(), version, event,
                        new Caller(tenant, "dr-1").metadata(origin, "c1"))));
    }

    private static @Nullable Instant asked(InvoiceId invoice) {
        return asked(invoice, "/overdue");
    }

    private static @Nullable Instant asked(InvoiceId invoice, String which) {
        return bean(JdbcClient.class).sql("select execution_time from background_task where task_instance = ?")
                .param(invoice + which).query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    private static <T> T bean(Class<T> type) {
        return RunningCommandSide.context().getBean(type);
    }
}
