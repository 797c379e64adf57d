package org.anamnesis.records.timeline;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.Visit;
import org.anamnesis.api.observation.Observation;
import org.anamnesis.api.observation.ObservationValue;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.Condition;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.records.row.Columns;
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
        return new Entry(kind, row.id("fact_id"), row.duplicate(), checkup == null ? null : new CheckupId(checkup),
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
            case NOTE, AMENDMENT, REGISTERED, DEMOGRAPHICS_CORRECTED, CONTACT_CHANGED, ALLERGY_REFUTED,
                    NO_KNOWN_ALLERGIES, CONDITION_RESOLVED, DIAGNOSIS_RETRACTED, CHECKUP_COMPLETED, CHECKUP_CANCELLED,
                    LATE_RESULT_ACKNOWLEDGED, RESPONSIBILITY_ENDED, DEATH, DEACTIVATED, REACTIVATED, MERGED,
                    UNMERGED, ENTERED_IN_ERROR ->
                new Happening(null, null, List.of(), row.textOrNull("content"));
        };
    }

    private static Happening visit(Visit visit) {
        return coded(visit.reason() != null ? visit.reason() : visit.type());
    }

    private static Happening coded(@Nullable CodeableConcept code) {
        return new Happening(code, null, List.of(), null);
    }

    private static Happening observed(Observation observation) {
        return new Happening(observation.code(), observation.value(), observation.components().stream()
                .map(component -> new Component(component.code(), component.value())).toList(), null);
    }
}
