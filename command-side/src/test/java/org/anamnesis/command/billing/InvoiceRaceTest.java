package org.anamnesis.command.billing;

import static org.anamnesis.command.RunningCommandSide.as;
import static org.anamnesis.command.RunningCommandSide.atOtherNode;
import static org.anamnesis.command.billing.BillingOffice.issue;
import static org.anamnesis.command.billing.BillingOffice.jdbc;
import static org.anamnesis.command.billing.BillingOffice.pay;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.anamnesis.command.RunningCommandSide;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What invoices of a tenant may not both have, and what none may leave out, on two nodes at once. */
class InvoiceRaceTest {

    private static final int TRIES = Integer.getInteger("races", 200) / 4;
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(16);

    private final BillingOffice office = new BillingOffice().withTariff();
    private final String patient = office.patient();

    @AfterAll
    static void end() {
        THREADS.shutdown();
    }

    @Test
    void one_of_two_payments_gets_a_reference() throws Exception {
        String one = office.issued(patient);
        String other = office.issued(patient);
        for (int i = 0; i < TRIES; i++) {
            String reference = "R-" + i;
            assertThat(atOnce(List.of(() -> pay(node(0), one, "0.01", reference),
                    () -> pay(node(1), other, "0.01", reference)))).containsExactlyInAnyOrder(201, 409);
        }
        assertThat(office.events("invoice.payment-received")).hasSize(TRIES);
    }

    @Test
    void two_issues_at_once_take_consecutive_numbers() throws Exception {
        for (int i = 0; i < TRIES; i++) {
            String one = office.charged(patient);
            String other = office.charged(patient);
            assertThat(atOnce(List.of(() -> issue(node(0), one, 1), () -> issue(node(1), other, 1))))
                    .containsExactly(204, 204);
            assertThat(office.numbers()).hasSize(2 * i + 2).endsWith(2L * i + 1, 2L * i + 2);
        }
    }

    @Test
    void fifty_issues_at_once_leave_no_gap_though_some_are_refused_or_repeated() throws Exception {
        List<Callable<Response>> issues = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            int node = i % 2;
            String invoice = office.charged(patient);
            String empty = office.draft(patient);
            issues.add(() -> issue(node(node), invoice, 1));
            issues.add(() -> issue(node(1 - node), invoice, 1));
            issues.add(() -> issue(node(node), invoice, 0));
            issues.add(() -> issue(node(node), empty, 0));
        }
        assertThat(atOnce(issues)).containsOnly(204, 412, 409);
        assertThat(office.numbers()).containsExactlyElementsOf(LongStream.rangeClosed(1, TRIES).boxed().toList());
    }

    @Test
    void a_lost_counter_is_set_again_from_the_events() {
        office.issued(patient);
        office.issued(patient);
        jdbc().sql("delete from invoice_number where tenant = ?").param(office.tenant).update();
        RunningCommandSide.refill("invoice-numbers-1");
        office.issued(patient);
        assertThat(office.numbers()).containsExactly(1L, 2L, 3L);
    }

    private RequestSpecification node(int which) {
        return which == 0 ? as(office.tenant, "clerk") : atOtherNode(office.tenant, "clerk");
    }

    private static List<Integer> atOnce(List<Callable<Response>> requests) throws Exception {
        List<Integer> answers = new ArrayList<>();
        for (var answer : THREADS.invokeAll(requests)) {
            answers.add(answer.get().statusCode());
        }
        return answers;
    }
}
