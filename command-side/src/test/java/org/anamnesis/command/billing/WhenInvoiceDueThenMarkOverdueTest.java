package org.anamnesis.command.billing;

import static org.anamnesis.command.RunningCommandSide.as;
import static org.anamnesis.command.RunningCommandSide.newTenant;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.billing.event.InvoiceIssued;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.Money;
import org.anamnesis.command.RunningCommandSide;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.plumbing.metadata.Origin;
import org.axonframework.eventhandling.GenericEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When an invoice is asked whether it is overdue. */
class WhenInvoiceDueThenMarkOverdueTest {

    private final WhenInvoiceDueThenMarkOverdue automation = RunningCommandSide.context()
            .getBean(WhenInvoiceDueThenMarkOverdue.class);
    private final JdbcClient jdbc = RunningCommandSide.context().getBean(JdbcClient.class);
    private final String tenant = newTenant();

    @BeforeEach
    void register() {
        as(tenant, "owner-1").body("""
                {"settings": {"name": "Farmacia", "country": "CL", "timeZone": "America/Santiago"}}""").post("/tenant").then()
                .statusCode(201);
    }

    @Test
    void at_the_first_moment_after_its_last_day_where_the_tenant_is() {
        assertThat(asked(LocalDate.of(2040, 6, 30), Origin.LIVE)).isEqualTo(Instant.parse("2040-07-01T04:00:00Z"));
    }

    /** Chile's clocks go forward at midnight: the day begins at one. */
    @Test
    void also_where_the_next_day_has_no_midnight() {
        assertThat(asked(LocalDate.of(2040, 9, 1), Origin.LIVE)).isEqualTo(Instant.parse("2040-09-02T04:00:00Z"));
    }

    @Test
    void never_where_it_was_brought_in_or_has_no_last_day_or_its_day_is_long_over() {
        assertThat(asked(LocalDate.of(2040, 6, 30), Origin.IMPORT)).isNull();
        assertThat(asked(null, Origin.LIVE)).isNull();
        assertThat(asked(LocalDate.of(2020, 6, 30), Origin.LIVE)).isNull();
    }

    private @Nullable Instant asked(@Nullable LocalDate dueOn, Origin origin) {
        InvoiceId invoice = new InvoiceId(UUID.randomUUID());
        Money nothing = new Money(BigDecimal.ZERO, "CLP");
        InvoiceIssued issued = new InvoiceIssued(invoice, new PatientId(UUID.randomUUID()), 1L, null,
                LocalDate.of(2026, 1, 1), dueOn, nothing, nothing, nothing, List.of());
        automation.on(issued,
                new GenericEventMessage<>(issued, new Caller(tenant, "dr-1").metadata(origin, "c1")));
        return jdbc.sql("select execution_time from chore_task where task_instance = ?").param(invoice + "/overdue")
                .query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant).orElse(null);
    }
}
