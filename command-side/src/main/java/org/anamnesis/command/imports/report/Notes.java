package org.anamnesis.command.imports.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.anamnesis.api.RefusalCode;
import org.anamnesis.command.imports.reading.Entry;
import org.anamnesis.command.imports.report.ImportReport.Instance;
import org.anamnesis.command.imports.report.ImportReport.Noted;
import org.anamnesis.command.imports.report.ImportReport.Reason;
import org.jspecify.annotations.Nullable;

/** Resources with a reason: all counted, the first named. */
final class Notes {

    private static final int NAMED = 100;
    // A name that is a UUID says nothing about a person; any other might.
    private static final Pattern NOT_PERSONAL = Pattern.compile("urn:uuid:[0-9A-Fa-f-]{36}");

    private final SortedMap<String, SortedMap<String, Long>> reasons = new TreeMap<>();
    private final List<Instance> first = new ArrayList<>();
    private long count;

    void add(Entry entry, RefusalCode why, @Nullable String field) {
        count++;
        ImportCounts.add(reasons.computeIfAbsent(entry.type(), type -> new TreeMap<>()), why.code());
        if (first.size() < NAMED) {
            String fullUrl = entry.fullUrl();
            first.add(new Instance(entry.bundle(), entry.index(), entry.type(),
                    fullUrl != null && NOT_PERSONAL.matcher(fullUrl).matches() ? fullUrl : null, why.code(),
                    field));
        }
    }

    Noted noted() {
        List<Reason> all = new ArrayList<>();
        reasons.forEach((type, codes) -> codes.forEach((code, times) -> all.add(new Reason(type, code, times))));
        return new Noted(count, all, List.copyOf(first));
    }
}
