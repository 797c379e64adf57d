package org.anamnesis.records.chart;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.anamnesis.records.chart.ChartOfPatient.Alert;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.prescription.Issue;
import org.anamnesis.records.prescription.MedicationOfPatient;
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

    MedicationOfPatient.Listed listed() {
        return MedicationOfPatient.Listed.of(complete().toList());
    }

    List<Alert> alerts() {
        return complete().flatMap(MedicationParts::alerts).toList();
    }

    /** A prescription expires without anybody changing it; the chart then is another. */
    void add(Digest digest) {
        prescriptions.stream().filter(Prescription::expired)
                .forEach(prescription -> digest.add("expired", prescription.id().value(), 0));
    }

    private Stream<Prescription> complete() {
        return prescriptions.stream().map(one -> one.with(issues.getOrDefault(one.id().value(), List.of())));
    }

    private static Stream<Alert> alerts(Prescription prescription) {
        List<Alert.Kind> kinds = new ArrayList<>();
        if (!prescription.openIssues().isEmpty()) {
            kinds.add(Alert.Kind.MEDICATION_ISSUE);
        }
        if (prescription.terms().safety().overAlerts()) {
            kinds.add(Alert.Kind.PRESCRIBED_OVER_ALERTS);
        }
        if (!prescription.terms().safety().notChecked().isEmpty()) {
            kinds.add(Alert.Kind.NOT_CHECKED);
        }
        if (!prescription.warnings().isEmpty()) {
            kinds.add(Alert.Kind.RECORDED_WITH_WARNINGS);
        }
        return kinds.stream().map(kind -> new Alert(kind, prescription.patientId(), prescription.id().value(),
                prescription.checkupId(), prescription.medication(), prescription.warnings()));
    }
}
