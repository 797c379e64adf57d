package org.anamnesis.records.timeline;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.DiagnosticReport;
import org.anamnesis.api.checkup.Immunization;
import org.anamnesis.api.checkup.Procedure;
import org.anamnesis.api.checkup.Visit;
import org.anamnesis.api.observation.Observation;
import org.anamnesis.api.observation.ObservationValue;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.Condition;
import org.anamnesis.api.prescription.Dosage;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.prescription.SafetyAlert;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.prescription.Detected;
import org.anamnesis.records.prescription.Dispensed;
import org.anamnesis.records.prescription.Ordered;
import org.anamnesis.records.timeline.TimelineOfPatient.Component;
import org.anamnesis.records.timeline.TimelineOfPatient.Entry;
import org.anamnesis.records.timeline.TimelineOfPatient.Kind;
import org.jspecify.annotations.Nullable;

/** What an entry of the timeline says, by its kind. */
record Happening(@Nullable CodeableConcept code, @Nullable ObservationValue value, List<Component> components,
        @Nullable String text) {

    /** Reads an entry from a row of the timeline's statement. */
    static Entry of(Columns row) throws SQLException {
        Kind kind = Kind.of(row.text("kind"));
        Happening happening = of(kind, row);
        UUID checkup = row.idOrNull("checkup_id");
        UUID prescription = row.idOrNull("prescription_id");
        return new Entry(kind, row.id("fact_id"), row.duplicate(), checkup == null ? null : new CheckupId(checkup),
                prescription == null ? null : new PrescriptionId(prescription),
                row.timeOrNull("clinical_time"), row.instant("recorded_at"), row.text("recorded_by"), happening.code,
                happening.value, happening.components, happening.text, row.warnings(), row.textOrNull("in_error"));
    }

    private static Happening of(Kind kind, Columns row) throws SQLException {
        return switch (kind) {
            case ALLERGY -> coded(row.json("content", Allergy.class).code());
            case CONDITION, DIAGNOSIS -> coded(row.json("content", Condition.class).code());
            case CHECKUP -> visit(row.json("content", Visit.class));
            case OBSERVATION, LATE_RESULT -> observed(row.json("content", Observation.class));
            case RESPONSIBILITY -> coded(row.json("content", CodeableConcept.class));
            case PROCEDURE -> coded(row.json("content", Procedure.class).code());
            case IMMUNIZATION -> coded(row.json("content", Immunization.class).vaccine());
            case DIAGNOSTIC_REPORT -> reported(row.json("content", DiagnosticReport.class));
            case PRESCRIPTION, PRESCRIPTION_RENEWED -> ordered(row.json("content", Ordered.class));
            case DISPENSE -> dispensed(row.json("content", Dispensed.class));
            case MEDICATION_ISSUE -> detected(row.json("content", Detected.class));
            case PRESCRIPTION_HELD, PRESCRIPTION_RESUMED, PRESCRIPTION_DISCONTINUED, PRESCRIPTION_COMPLETED,
                    MEDICATION_ISSUE_MITIGATED,
                    NOTE, AMENDMENT, REGISTERED, DEMOGRAPHICS_CORRECTED, CONTACT_CHANGED, ALLERGY_REFUTED,
                    NO_KNOWN_ALLERGIES, CONDITION_RESOLVED, DIAGNOSIS_RETRACTED, CHECKUP_COMPLETED, CHECKUP_CANCELLED,
                    APPOINTMENT_MISSED, LATE_RESULT_ACKNOWLEDGED, RESPONSIBILITY_ENDED, DEATH, DEACTIVATED, REACTIVATED,
                    MERGED,
                    UNMERGED, ENTERED_IN_ERROR -> new Happening(null, null, List.of(), row.textOrNull("content"));
        };
    }

    private static Happening visit(Visit visit) {
        return coded(visit.reason() != null ? visit.reason() : visit.type());
    }

    private static Happening coded(@Nullable CodeableConcept code) {
        return new Happening(code, null, List.of(), null);
    }

    private static Happening reported(DiagnosticReport report) {
        return new Happening(report.code(), null, List.of(), report.conclusion());
    }

    private static Happening ordered(Ordered ordered) {
        Dosage dosage = ordered.terms().dosage();
        return new Happening(ordered.medication(), null, List.of(), dosage == null ? null : dosage.text());
    }

    private static Happening dispensed(Dispensed dispensed) {
        return new Happening(dispensed.medication(), ObservationValue.of(dispensed.dispense().quantity()), List.of(),
                null);
    }

    private static Happening detected(Detected detected) {
        return new Happening(detected.medication(), null, List.of(),
                detected.alerts().stream().map(SafetyAlert::effect).collect(Collectors.joining("\n")));
    }

    private static Happening observed(Observation observation) {
        return new Happening(observation.code(), observation.value(), observation.components().stream()
                .map(component -> new Component(component.code(), component.value())).toList(), null);
    }
}
