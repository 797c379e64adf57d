package org.anamnesis.records.observation;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anamnesis.api.checkup.event.FindingEvent.LateResultRecorded;
import org.anamnesis.api.checkup.event.FindingEvent.ObservationRecorded;
import org.anamnesis.api.observation.Observation;
import org.anamnesis.api.observation.ObservationComponent;
import org.anamnesis.api.observation.event.StandaloneObservationEvent.StandaloneObservationRecorded;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Warning;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.plumbing.serialization.EventJson;
import org.anamnesis.records.persistence.Fact;
import org.anamnesis.records.persistence.FactKey;
import org.jspecify.annotations.Nullable;

/** An observation, whether a checkup made it or not. */
@Entity
@Table(name = "observation")
class ObservationRow extends Fact {

    static final String CHECKUP = "checkup";

    static final String LATE = "late";

    private @Nullable UUID checkupId;
    private String source;
    private @Nullable UUID practitionerId;
    private @Nullable UUID acknowledgedBy;
    private @Nullable String category;
    private String code;
    private String codes;
    private String content;

    protected ObservationRow() {}

    private ObservationRow(FactKey key, EventContext recording, @Nullable UUID checkupId, String source,
            Observation observation, List<Warning> warnings) {
        super(key, recording, observation.effective(), warnings);
        this.checkupId = checkupId;
        this.source = source;
        // It is only read to find the latest of each vital sign: one that was not taken hides none that was.
        this.category = observation.isValued() ? observation.category() : null;
        this.code = code(observation.code());
        this.codes = codes(observation);
        this.content = EventJson.write(observation);
    }

    static ObservationRow of(EventContext recording, ObservationRecorded it) {
        return new ObservationRow(FactKey.of(recording, it.patientId(), it.observationId().value()), recording,
                it.checkupId().value(), CHECKUP, it.observation(), it.warnings());
    }

    static ObservationRow of(EventContext recording, LateResultRecorded it) {
        ObservationRow row = new ObservationRow(FactKey.of(recording, it.patientId(), it.observationId().value()),
                recording, it.checkupId().value(), LATE, it.observation(), it.warnings());
        row.practitionerId = it.practitionerId() == null ? null : it.practitionerId().value();
        return row;
    }

    static ObservationRow of(EventContext recording, StandaloneObservationRecorded it) {
        return new ObservationRow(FactKey.of(recording, it.patientId(), it.observationId().value()), recording, null,
                it.source().name().toLowerCase(Locale.ROOT), it.observation(), it.warnings());
    }

    void acknowledge(PractitionerId practitioner) {
        acknowledgedBy = practitioner.value();
        changed();
    }

    private static String code(CodeableConcept concept) {
        return concept.coding().stream().filter(coding -> Coding.LOINC.equals(coding.system())).findFirst()
                .or(() -> concept.coding().stream().findFirst()).map(Coding::code)
                .orElse(concept.text() == null ? "" : concept.text());
    }

    private static String codes(Observation observation) {
        return Stream
                .concat(Stream.of(observation.code()),
                        observation.components().stream().map(ObservationComponent::code))
                .flatMap(concept -> concept.coding().stream()).map(Coding::code).distinct()
                .collect(Collectors.joining(" ", " ", " "));
    }
}
