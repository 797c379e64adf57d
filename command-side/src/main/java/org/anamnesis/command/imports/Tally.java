package org.anamnesis.command.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.anamnesis.api.RefusalCode;
import org.anamnesis.api.prescription.SafetyCheck;
import org.anamnesis.api.value.Money;
import org.anamnesis.command.imports.ImportReport.Amounts;
import org.anamnesis.command.imports.ImportReport.Checked;
import org.anamnesis.command.imports.ImportReport.Counts;
import org.anamnesis.command.imports.ImportReport.Instance;
import org.anamnesis.command.imports.ImportReport.Noted;
import org.anamnesis.command.imports.ImportReport.Reason;
import org.anamnesis.command.imports.ImportReport.Warned;
import org.jspecify.annotations.Nullable;

/** Counts what becomes of an import while several bundles of it are worked on at once. */
final class Tally {

    private static final int TYPES = 200;
    private static final String OTHER_TYPES = "(others)";

    private final SortedMap<String, Long> imported = new TreeMap<>();
    private final SortedMap<String, Long> notImported = new TreeMap<>();
    private final SortedMap<String, Long> warnings = new TreeMap<>();
    private final SortedMap<String, Long> alerts = new TreeMap<>();
    private final Notes incomplete = new Notes();
    private final Notes refused = new Notes();
    private final Notes differs = new Notes();
    private final Sums invoices = new Sums();
    private final Sums payments = new Sums();
    private long bundles;
    private long read;
    private long issued;
    private long accepted;
    private long recording;
    private long recorded;
    private long warned;
    private long medications;
    private long notChecked;

    synchronized void bundle() {
        bundles++;
    }

    synchronized void imported(Entry entry, Statements says) {
        read++;
        add(imported, entry.type());
        if (!says.unsaid().isEmpty()) {
            incomplete.add(entry, says.unsaid().getFirst(), null);
        }
        says.invoiced().forEach(invoices::add);
        says.paid().forEach(payments::add);
    }

    synchronized void notImported(String type) {
        read++;
        add(notImported, notImported.containsKey(type) || notImported.size() < TYPES ? type : OTHER_TYPES);
    }

    synchronized void refused(Entry entry, RefusalCode why, @Nullable String field) {
        read++;
        refused.add(entry, why, field);
    }

    synchronized void differs(Entry entry, RefusalCode why) {
        read++;
        differs.add(entry, why, null);
    }

    synchronized void issued() {
        issued++;
    }

    synchronized void accepted() {
        accepted++;
    }

    /** What a command of this import appended. */
    synchronized void recorded(List<Fact> facts) {
        recording++;
        recorded += facts.size();
        for (Fact fact : facts) {
            warned += fact.warnings().isEmpty() ? 0 : 1;
            fact.warnings().forEach(warning -> add(warnings, word(warning.code())));
            if (fact.check() != null) {
                checked(fact.check());
            }
        }
    }

    private void checked(SafetyCheck check) {
        medications++;
        notChecked += check.notChecked().isEmpty() ? 0 : 1;
        check.alerts().forEach(alert -> add(alerts, word(alert.severity())));
    }

    synchronized Counts counts() {
        // A command is counted as recording before it is counted as accepted.
        return new Counts(bundles, read, copy(imported), issued, recorded, Math.max(0, accepted - recording),
                new Warned(warned, copy(warnings)), new Checked(medications, copy(alerts), notChecked),
                incomplete.noted(), refused.noted(), differs.noted(), invoices.amounts(), payments.amounts(),
                copy(notImported));
    }

    private static String word(Enum<?> code) {
        return code.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static <K> void add(SortedMap<K, Long> counts, K key) {
        counts.merge(key, 1L, Long::sum);
    }

    private static <V> SortedMap<String, V> copy(SortedMap<String, V> counts) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /** Resources with a reason: all counted, the first named. */
    private static final class Notes {

        private static final int NAMED = 100;
        // A name that is a UUID says nothing about a person; any other might.
        private static final Pattern NOT_PERSONAL = Pattern.compile("urn:uuid:[0-9A-Fa-f-]{36}");

        private final SortedMap<String, SortedMap<String, Long>> reasons = new TreeMap<>();
        private final List<Instance> first = new ArrayList<>();
        private long count;

        private void add(Entry entry, RefusalCode why, @Nullable String field) {
            count++;
            Tally.add(reasons.computeIfAbsent(entry.type(), type -> new TreeMap<>()), why.code());
            if (first.size() < NAMED) {
                String fullUrl = entry.fullUrl();
                first.add(new Instance(entry.bundle(), entry.index(), entry.type(),
                        fullUrl != null && NOT_PERSONAL.matcher(fullUrl).matches() ? fullUrl : null, why.code(),
                        field));
            }
        }

        private Noted noted() {
            List<Reason> all = new ArrayList<>();
            reasons.forEach((type, codes) -> codes.forEach((code, times) -> all.add(new Reason(type, code, times))));
            return new Noted(count, all, List.copyOf(first));
        }
    }

    /** Money, and what rounding changed of it, by currency. */
    private static final class Sums {

        private final SortedMap<String, BigDecimal> sums = new TreeMap<>();
        private final SortedMap<String, BigDecimal> roundings = new TreeMap<>();
        private long count;

        private void add(Rounded rounded) {
            Money money = rounded.money();
            if (money.amount().signum() != 0) {
                count++;
                sums.merge(money.currency(), money.amount(), BigDecimal::add);
            }
            if (!rounded.isExact()) {
                roundings.merge(money.currency(), rounded.difference(), BigDecimal::add);
            }
        }

        private Amounts amounts() {
            return new Amounts(count, copy(sums), copy(roundings));
        }
    }
}
