package org.anamnesis.records.chart;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.observation.Observation;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Warning;
import org.anamnesis.records.allergy.AllergiesOfPatient;
import org.anamnesis.records.chart.ChartOfPatient.Alert;
import org.anamnesis.records.chart.ChartOfPatient.RecentCheckup;
import org.anamnesis.records.condition.ConditionsOfPatient;
import org.anamnesis.records.noneknown.NoneKnownOfPatient.Statement;
import org.anamnesis.records.nottakenover.NotTakenOverOfPatient;
import org.anamnesis.records.patient.PatientDocument;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.prescription.Prescription;
import org.jspecify.annotations.Nullable;

/** Collects what must not be overlooked in a chart. */
final class Alerts {

    private final List<Alert> found = new ArrayList<>();

    private final List<Prescription> doubted = new ArrayList<>();

    void patient(@Nullable PatientId duplicate, PatientDocument patient) {
        if (patient.deceased() != null) {
            add(AlertKind.DECEASED, duplicate, null, null, null, List.of());
        }
        if (!patient.active()) {
            add(AlertKind.DEACTIVATED, duplicate, null, null, null, List.of());
        }
    }

    void noneKnown(Statement it) {
        if (it.contradicted()) {
            add(AlertKind.CONTRADICTION, it.patientId(), it.id().value(), null, it.subject().code(), List.of());
        }
    }

    /** One line: what is missing is listed by itself. */
    void notTakenOver(NotTakenOverOfPatient.Listed listed) {
        if (listed.count() > 0) {
            found.add(new Alert(AlertKind.NOT_TAKEN_OVER, null, null, null, null, List.of(), listed.count()));
        }
    }

    void allergy(AllergiesOfPatient.Entry it) {
        boolean grave = it.status() == AllergiesOfPatient.Status.ACTIVE
                && it.allergy().criticality() == Allergy.Criticality.HIGH;
        if (grave || !it.warnings().isEmpty()) {
            AlertKind kind = grave ? AlertKind.HIGH_CRITICALITY_ALLERGY : AlertKind.RECORDED_WITH_WARNINGS;
            add(kind, it.patientId(), it.id().value(), null, it.allergy().code(), it.warnings());
        }
    }

    void condition(ConditionsOfPatient.Entry it) {
        if (!it.warnings().isEmpty()) {
            add(AlertKind.RECORDED_WITH_WARNINGS, it.patientId(), it.id(), it.checkupId(), it.code(), it.warnings());
        }
    }

    void checkup(RecentCheckup it, List<Warning> warnings) {
        if (!warnings.isEmpty()) {
            add(AlertKind.RECORDED_WITH_WARNINGS, it.patientId(), it.id().value(), it.id(), it.visit().reason(),
                    warnings);
        }
    }

    void observation(Columns row) throws SQLException {
        boolean unseen = "late".equals(row.text("source")) && row.idOrNull("other") == null;
        add(unseen ? AlertKind.LATE_RESULT : AlertKind.RECORDED_WITH_WARNINGS, row.duplicate(), row.id("id"),
                row.idOrNull("checkup_id", CheckupId::new), row.json("content", Observation.class).code(),
                row.warnings());
    }

    void medication(Prescription it) {
        if (!it.openIssues().isEmpty()) {
            add(AlertKind.MEDICATION_ISSUE, it);
        }
        if (it.terms().safety().overAlerts()) {
            add(AlertKind.PRESCRIBED_OVER_ALERTS, it);
        }
        if (!it.terms().safety().notChecked().isEmpty()) {
            add(AlertKind.NOT_CHECKED, it);
        }
        if (!it.warnings().isEmpty()) {
            doubted.add(it);
        }
    }

    List<Alert> gravestFirst() {
        howOrdersWereRecorded();
        return found.stream().sorted(Comparator.comparing(Alert::kind)).toList();
    }

    /** One line, however many orders it is about: what is said of all of them at once hides nothing else. */
    private void howOrdersWereRecorded() {
        if (doubted.size() == 1) {
            add(AlertKind.RECORDED_WITH_WARNINGS, doubted.getFirst());
        } else if (!doubted.isEmpty()) {
            found.add(new Alert(AlertKind.RECORDED_WITH_WARNINGS, null, null, null, null,
                    doubted.stream().flatMap(it -> it.warnings().stream()).distinct().toList(), doubted.size()));
        }
    }

    private void add(AlertKind kind, Prescription it) {
        add(kind, it.patientId(), it.id().value(), it.checkupId(), it.medication(), it.warnings());
    }

    private void add(AlertKind kind, @Nullable PatientId duplicate, @Nullable UUID fact, @Nullable CheckupId checkup,
            @Nullable CodeableConcept code, List<Warning> warnings) {
        found.add(new Alert(kind, duplicate, fact, checkup, code, warnings, null));
    }
}
