package org.anamnesis.command.imports.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.anamnesis.api.RefusalCode;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.api.prescription.SafetyCheck;
import org.anamnesis.command.imports.reading.Entry;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.command.imports.report.ImportReport.Alike;
import org.anamnesis.command.imports.report.ImportReport.NewPatient;
import org.anamnesis.command.status.PossibleDuplicates.Candidate;
import org.anamnesis.command.imports.report.ImportReport.Checked;
import org.anamnesis.command.imports.report.ImportReport.Counts;
import org.anamnesis.command.imports.report.ImportReport.Warned;
import org.anamnesis.command.imports.steps.ImportSteps;
import org.anamnesis.plumbing.command.CommandResult;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what becomes of an import while several bundles of it are worked on at once. */
public final class ImportCounts {

    private static final Logger LOG = LoggerFactory.getLogger(ImportCounts.class);
    private static final int MOST = 300;
    private static final int NAMED = 100;
    private static final String OTHERS = "(others)";

    private final SortedMap<String, Long> imported = new TreeMap<>();
    private final SortedMap<String, Long> notImported = new TreeMap<>();
    private final SortedMap<String, Long> warnings = new TreeMap<>();
    private final SortedMap<String, Long> alerts = new TreeMap<>();
    private final SortedMap<String, Long> leftOut = new TreeMap<>();
    private final Notes incomplete = new Notes();
    private final Notes refused = new Notes();
    private final Notes differs = new Notes();
    private final Notes held = new Notes();
    private final List<NewPatient> alike = new ArrayList<>();
    private final Sums invoices = new Sums();
    private final Sums payments = new Sums();
    private long allAlike;
    private long bundles;
    private long read;
    private long issued;
    private long recorded;
    private long unchanged;
    private long warned;
    private long medications;
    private long notChecked;

    /** A bundle was worked on to its end. */
    public synchronized void bundle() {
        bundles++;
    }

    /** Every step of a resource was taken. */
    public synchronized void imported(Entry entry, ImportSteps steps) {
        read++;
        add(imported, entry.type());
        if (!steps.omitted().isEmpty()) {
            incomplete.add(entry, steps.omitted().getFirst(), null);
        }
        steps.leftOut().forEach((path, times) -> leftOut.merge(known(leftOut, path), times, Long::sum));
        steps.invoiced().forEach(invoices::add);
        steps.paid().forEach(payments::add);
    }

    /** A resource is of a type that is not imported. */
    public synchronized void notImported(String type) {
        read++;
        add(notImported, known(notImported, type));
    }

    /** A resource was refused. */
    public synchronized void refused(Entry entry, RefusalCode why, @Nullable String field) {
        read++;
        refused.add(entry, why, field);
    }

    /** The record holds a resource otherwise. */
    public synchronized void differs(Entry entry, RefusalCode why) {
        read++;
        differs.add(entry, why, null);
    }

    /** A resource is held until somebody says whether it is of the patient on record. */
    public synchronized void held(Entry entry) {
        read++;
        held.add(entry, PatientRefusal.PATIENT_DIFFERS, null);
    }

    /** A new patient may be on record already. */
    public synchronized void alike(PatientId patient, List<Candidate> candidates) {
        allAlike++;
        if (alike.size() < NAMED) {
            alike.add(new NewPatient(patient, candidates));
        }
    }

    /** A resource could not be brought in through a fault of ours, which is logged. */
    public void failed(Entry entry, RuntimeException fault) {
        // Neither message nor cause: they may repeat what the resource holds.
        String where = Arrays.stream(fault.getStackTrace()).map(StackTraceElement::toString)
                .filter(frame -> frame.contains("org.anamnesis")).findFirst().orElse("unknown");
        LOG.error("A resource could not be imported: {} at {}", fault.getClass().getName(), where);
        refused(entry, ImportRefusal.INTERNAL, null);
    }

    /** A command is sent. */
    public synchronized void issued() {
        issued++;
    }

    /** A command was accepted. */
    public synchronized void accepted(CommandResult result) {
        if (!result.changed()) {
            unchanged++;
            return;
        }
        recorded += result.recorded();
        warned += result.warnings().isEmpty() ? 0 : 1;
        result.warnings().forEach(warning -> add(warnings, warning.code().name()));
        if (result.answer() instanceof SafetyCheck check) {
            checked(check);
        }
    }

    private void checked(SafetyCheck check) {
        medications++;
        notChecked += check.notChecked().isEmpty() ? 0 : 1;
        check.alerts().forEach(alert -> add(alerts, word(alert.severity())));
    }

    /** What was counted so far. */
    public synchronized Counts counts() {
        return new Counts(bundles, read, copy(imported), issued, recorded, unchanged,
                new Warned(warned, copy(warnings)), new Checked(medications, copy(alerts), notChecked),
                incomplete.noted(), refused.noted(), differs.noted(), held.noted(),
                new Alike(allAlike, List.copyOf(alike)),
                invoices.amounts(), payments.amounts(),
                copy(notImported), copy(leftOut));
    }

    private static String word(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is counted by itself, as long as it is not too much. */
    private static String known(SortedMap<String, Long> counts, String key) {
        return counts.containsKey(key) || counts.size() < MOST ? key : OTHERS;
    }

    static <K> void add(SortedMap<K, Long> counts, K key) {
        counts.merge(key, 1L, Long::sum);
    }

    static <V> SortedMap<String, V> copy(SortedMap<String, V> counts) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }
}
