package org.anamnesis.records.chart;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.prescription.Issue;
import org.anamnesis.records.prescription.Prescription;

/** Collects what a chart says of medication in use. */
final class MedicationParts {

    private final LocalDate today;

    private final List<Prescription> prescriptions = new ArrayList<>();

    private final Map<UUID, List<Issue>> issues = new HashMap<>();

    MedicationParts(LocalDate today) {
        this.today = today;
    }

    void prescription(Columns row) throws SQLException {
        prescriptions.add(Prescription.of(row, today));
    }

    void issue(Columns row) throws SQLException {
        issues.computeIfAbsent(row.id("other"), none -> new ArrayList<>()).add(Issue.open(row));
    }

    /** The prescriptions, each with what became known against it. */
    List<Prescription> complete() {
        return prescriptions.stream().map(one -> one.with(issues.getOrDefault(one.id().value(), List.of()))).toList();
    }

    /** A prescription expires without anybody changing it; the chart then is another. */
    void add(Digest digest) {
        prescriptions.stream().filter(Prescription::expired)
                .forEach(prescription -> digest.add("expired", prescription.id().value(), 0));
    }
}
