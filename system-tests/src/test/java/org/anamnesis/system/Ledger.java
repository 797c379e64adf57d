package org.anamnesis.system;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The invoices of a tenant as their events add them up, whatever any app says. */
final class Ledger {

    private final Map<UUID, Account> invoices = new HashMap<>();
    private final List<Long> numbers = new ArrayList<>();
    private final List<String> references = new ArrayList<>();

    Ledger(List<Recorded> events) {
        events.stream().filter(event -> !event.text("invoiceId").isEmpty())
                .forEach(event -> invoices.computeIfAbsent(event.aggregate(), id -> new Account()).take(event));
    }

    Map<UUID, Account> invoices() {
        return invoices;
    }

    /** The numbers of issued invoices, in the order of issue. */
    List<Long> numbers() {
        return numbers;
    }

    /** The references of payments. */
    List<String> references() {
        return references;
    }

    /** What stands on one invoice. */
    final class Account {

        private final Map<UUID, BigDecimal> lines = new HashMap<>();
        private final List<UUID> added = new ArrayList<>();
        private boolean withdrawn;
        private boolean issued;
        private BigDecimal total = BigDecimal.ZERO;
        private BigDecimal parts = BigDecimal.ZERO;
        private BigDecimal paid = BigDecimal.ZERO;
        private BigDecimal refunded = BigDecimal.ZERO;
        private BigDecimal credited = BigDecimal.ZERO;
        private BigDecimal writtenOff = BigDecimal.ZERO;

        private void take(Recorded event) {
            switch (event.name()) {
                case "invoice.charge-added" -> {
                    added.add(event.id("lineId"));
                    lines.put(event.id("lineId"),
                            amount(event, "/line/net").add(amount(event, "/line/tax")));
                }
                case "invoice.charge-removed" -> lines.remove(event.id("lineId"));
                case "invoice.withdrawn" -> withdrawn = true;
                case "invoice.issued" -> issued(event);
                case "invoice.payment-received" -> {
                    references.add(event.payload().at("/payment/reference").asString());
                    paid = paid.add(amount(event, "/payment/amount"));
                }
                case "invoice.payment-refunded" -> refunded = refunded.add(amount(event, "/amount"));
                case "invoice.credited", "invoice.voided" -> credited = credited.add(amount(event, "/amount"));
                case "invoice.written-off" -> writtenOff = writtenOff.add(amount(event, "/amount"));
                default -> {
                }
            }
        }

        private void issued(Recorded event) {
            issued = true;
            numbers.add(event.payload().get("number").asLong());
            total = amount(event, "/total");
            parts = event.payload().get("parts").valueStream()
                    .map(part -> part.at("/amount/amount").decimalValue()).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private static BigDecimal amount(Recorded event, String money) {
            return event.payload().at(money + "/amount").decimalValue();
        }

        /** The lines that were ever added, each as often as it was. */
        List<UUID> added() {
            return added;
        }

        boolean isWithdrawn() {
            return withdrawn;
        }

        boolean isIssued() {
            return issued;
        }

        BigDecimal lines() {
            return lines.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        BigDecimal total() {
            return total;
        }

        BigDecimal parts() {
            return parts;
        }

        BigDecimal outstanding() {
            return total.subtract(paid).add(refunded).subtract(credited).subtract(writtenOff);
        }

        Map<String, BigDecimal> amounts() {
            return Map.of("total", total, "paid", paid, "refunded", refunded, "credited", credited, "writtenOff",
                    writtenOff, "outstanding", outstanding());
        }
    }
}
