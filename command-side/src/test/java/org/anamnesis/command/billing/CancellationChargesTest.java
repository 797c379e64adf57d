package org.anamnesis.command.billing;

import static org.anamnesis.command.RunningCommandSide.events;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a cancellation costs. */
class CancellationChargesTest extends BilledPractice {

    @Test
    void a_cancellation_in_time_withdraws_the_draft() {
        practice();
        price(OURS, "late-cancellation", "25.00");
        String appointment = book();
        assertThat(post(appointment + "/cancel", "{\"cancelledBy\": \"patient\", \"reason\": \"Well again\"}", 0)
                .statusCode()).isEqualTo(204);
        settled();
        assertThat(events(tenant, "invoice.withdrawn")).isOne();
        assertThat(events(tenant, "invoice.charge-added")).isZero();
    }

    @Test
    void a_late_cancellation_costs_what_the_tariff_says() {
        // Two months of notice: every cancellation is late.
        practice("\"cancellationNoticeMinutes\": 43200, ");
        price(OURS, "late-cancellation", "25.00");
        String appointment = book();
        post(appointment + "/cancel", "{\"cancelledBy\": \"patient\", \"reason\": \"Well again\"}", 0);
        settled();
        assertThat(events(tenant, "invoice.charge-added")).isOne();
    }

    @Test
    void a_late_cancellation_costs_nothing_where_the_tariff_has_no_fee() {
        practice("\"cancellationNoticeMinutes\": 43200, ");
        String appointment = book();
        post(appointment + "/cancel", "{\"cancelledBy\": \"patient\", \"reason\": \"Well again\"}", 0);
        settled();
        assertThat(events(tenant, "invoice.withdrawn")).isOne();
    }

    @Test
    void an_appointment_is_neither_cancelled_nor_missed_once_its_checkup_has_begun() {
        practice();
        String appointment = book();
        String checkup = start(appointment);
        assertThat(post(appointment + "/cancel", "{\"cancelledBy\": \"patient\", \"reason\": \"Left\"}", 0)
                .path("code").toString()).isEqualTo("appointment-has-checkup");
        assertThat(post(checkup + "/cancel", "{\"reason\": \"Left\"}", 0).statusCode()).isEqualTo(204);
        assertThat(post(appointment + "/cancel", "{\"cancelledBy\": \"patient\", \"reason\": \"Left\"}", 0)
                .statusCode()).isEqualTo(204);
    }
}
