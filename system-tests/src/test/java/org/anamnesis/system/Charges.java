package org.anamnesis.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** Compares the invoices of a practice with what was done there. */
final class Charges {

    private Charges() {}

    /** All that was done is charged for once, on the invoice of its appointment, and nothing else is. */
    static void assertOnce(Practice practice, boolean fees) throws SQLException {
        Map<UUID, List<UUID>> expected = expected(practice, fees);
        assertThat(expected.values()).as("invoices with and without charges").contains(List.of())
                .anySatisfy(lines -> assertThat(lines).hasSizeGreaterThan(2));
        Awaitility.await().atMost(Patience.LIMIT).untilAsserted(() -> {
            Ledger ledger = ledger(practice);
            assertThat(ledger.invoices().keySet()).isEqualTo(expected.keySet());
            ledger.invoices().forEach((invoice, account) -> assertThat(account.added()).as("%s", invoice)
                    .containsExactlyInAnyOrderElementsOf(expected.get(invoice)));
        });
        Ledger ledger = ledger(practice);
        assertThat(ledger.numbers().stream().sorted().toList())
                .isEqualTo(LongStream.rangeClosed(1, ledger.numbers().size()).boxed().toList());
        assertThat(ledger.numbers()).hasSameSizeAs(named(practice, "checkup", "checkup.completed"));
        assertThat(ledger.references()).doesNotHaveDuplicates().hasSameSizeAs(ledger.numbers());
    }

    /** By invoice, the lines that belong on it. */
    private static Map<UUID, List<UUID>> expected(Practice practice, boolean fees) throws SQLException {
        Map<UUID, List<UUID>> expected = new HashMap<>();
        for (Recorded booked : named(practice, "appointment", "appointment.booked")) {
            expected.put(practice.installation().ids().invoiceOfAppointment(booked.aggregate()), new ArrayList<>());
        }
        Map<UUID, UUID> invoices = new HashMap<>();
        for (Recorded started : named(practice, "checkup", "checkup.started")) {
            invoices.put(started.aggregate(),
                    practice.installation().ids().invoiceOfAppointment(started.id("appointmentId")));
        }
        for (Recorded completed : named(practice, "checkup", "checkup.completed")) {
            expected.get(invoices.get(completed.aggregate()))
                    .add(practice.installation().ids().line("checkup", completed.aggregate()));
        }
        for (Recorded done : named(practice, "checkup", "checkup.procedure-recorded")) {
            expected.get(invoices.get(done.aggregate()))
                    .add(practice.installation().ids().line("procedure", done.id("procedureId")));
        }
        Map<UUID, UUID> orders = new HashMap<>();
        for (Recorded prescribed : named(practice, "prescription", "prescription.medication-prescribed")) {
            orders.put(prescribed.aggregate(), invoices.get(prescribed.id("checkupId")));
        }
        for (Recorded dispensed : named(practice, "prescription", "prescription.medication-dispensed")) {
            expected.get(orders.get(dispensed.aggregate()))
                    .add(practice.installation().ids().line("dispense", dispensed.id("dispenseId")));
        }
        if (fees) {
            addFees(practice, expected);
        }
        return expected;
    }

    private static void addFees(Practice practice, Map<UUID, List<UUID>> expected) throws SQLException {
        for (Recorded missed : named(practice, "appointment", "appointment.missed")) {
            expected.get(practice.installation().ids().invoiceOfAppointment(missed.aggregate()))
                    .add(practice.installation().ids().line("no-show", missed.aggregate()));
        }
        for (Recorded cancelled : named(practice, "appointment", "appointment.cancelled")) {
            if (!cancelled.payload().get("inTime").asBoolean()) {
                expected.get(practice.installation().ids().invoiceOfAppointment(cancelled.aggregate()))
                        .add(practice.installation().ids().line("late-cancellation", cancelled.aggregate()));
            }
        }
    }

    /** Every amount that the charts answer is the sum of its events, and together they are the total. */
    static void assertSums(Practice practice) throws SQLException {
        for (Map.Entry<UUID, Ledger.Account> invoice : ledger(practice).invoices().entrySet()) {
            Ledger.Account account = invoice.getValue();
            JsonNode read = practice.charts().get("/invoices/" + invoice.getKey()).expect(200).json();
            assertThat(read.get("status").asString().equals("withdrawn")).as("%s", read)
                    .isEqualTo(account.isWithdrawn());
            assertThat(amount(read, "net").add(amount(read, "tax"))).as("%s", read)
                    .isEqualByComparingTo(account.lines()).isEqualByComparingTo(amount(read, "total"));
            if (account.isIssued()) {
                assertBalance(account, read);
            }
        }
    }

    private static void assertBalance(Ledger.Account account, JsonNode read) {
        account.amounts().forEach((name, amount) -> assertThat(amount(read, name)).as("%s of %s", name, read)
                .isEqualByComparingTo(amount).isNotNegative());
        assertThat(account.parts()).as("%s", read).isEqualByComparingTo(account.total());
        assertThat(amount(read, "paid").subtract(amount(read, "refunded")).add(amount(read, "outstanding"))
                .add(amount(read, "credited")).add(amount(read, "writtenOff"))).as("%s", read)
                .isEqualByComparingTo(amount(read, "total"));
    }

    private static BigDecimal amount(JsonNode invoice, String name) {
        return invoice.at("/sums/" + name + "/amount").decimalValue();
    }

    private static Ledger ledger(Practice practice) throws SQLException {
        return new Ledger(Recorded.of(practice.installation(), practice.tenant(), "invoice"));
    }

    private static List<Recorded> named(Practice practice, String context, String name) throws SQLException {
        return Recorded.of(practice.installation(), practice.tenant(), context).stream()
                .filter(event -> event.is(name)).toList();
    }
}
