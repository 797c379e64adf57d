package org.anamnesis.command.observation;

import static org.anamnesis.command.testing.Fixtures.FOREIGN;
import static org.anamnesis.command.testing.Fixtures.LIVE;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.observation.Observation;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.observation.ObservationRefusal;
import org.anamnesis.api.observation.ObservationSource;
import org.anamnesis.api.observation.ObservationValue;
import org.anamnesis.api.observation.command.MarkStandaloneObservationEnteredInError;
import org.anamnesis.api.observation.command.RecordStandaloneObservation;
import org.anamnesis.api.observation.event.StandaloneObservationEvent.StandaloneObservationEnteredInError;
import org.anamnesis.api.observation.event.StandaloneObservationEvent.StandaloneObservationRecorded;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Quantity;
import org.anamnesis.command.status.PatientStatus;
import org.anamnesis.command.status.PractitionerStatus;
import org.anamnesis.command.testing.Fixtures;
import org.anamnesis.command.testing.Refused;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class StandaloneObservationTest {

    private static final PatientStatus ALIVE = new PatientStatus(true, null, false);

    private final ObservationId id = new ObservationId(UUID.randomUUID());
    private final PatientId patient = new PatientId(UUID.randomUUID());
    private final StandaloneObservationRecorded recorded = new StandaloneObservationRecorded(id, patient,
            ObservationSource.HOME, weight("71.5"), List.of());

    @Test
    void records_once() {
        given(ALIVE).when(record("71.5"), LIVE).expectEvents(recorded);
        given(ALIVE, recorded).when(record("71.5"), LIVE).expectNoEvents();
        given(ALIVE, recorded).when(record("72"), LIVE)
                .expectException(Refused.with(ObservationRefusal.DIFFERENT_CONTENT));
    }

    @Test
    void refuses_a_value_that_cannot_be_and_an_act_after_death() {
        given(ALIVE).when(record("7150"), LIVE).expectException(Refused.with(ObservationRefusal.IMPOSSIBLE_VALUE));
        given(new PatientStatus(true, new ClinicalTime("2023"), false)).when(record("71.5"), LIVE)
                .expectException(Refused.with(PatientRefusal.PATIENT_DECEASED));
    }

    @Test
    void can_have_been_entered_in_error() {
        var error = new StandaloneObservationEnteredInError(id, patient, "somebody else's");
        given(ALIVE, recorded).when(mark(patient), LIVE).expectEvents(error);
        given(ALIVE, recorded, error).when(mark(patient), LIVE).expectNoEvents();
        given(ALIVE, recorded).when(mark(new PatientId(UUID.randomUUID())), LIVE)
                .expectException(Refused.with(ObservationRefusal.OBSERVATION_UNKNOWN));
        given(ALIVE, recorded).when(mark(patient), FOREIGN)
                .expectException(Refused.with(ObservationRefusal.OBSERVATION_UNKNOWN));
    }

    private RecordStandaloneObservation record(String kilograms) {
        return new RecordStandaloneObservation(id, patient, ObservationSource.HOME, weight(kilograms));
    }

    private MarkStandaloneObservationEnteredInError mark(PatientId patient) {
        return new MarkStandaloneObservationEnteredInError(id, patient, "somebody else's");
    }

    private static Observation weight(String kilograms) {
        return Observation.of(CodeableConcept.of(Coding.LOINC, "29463-7", "Body weight"), "vital-signs",
                new ClinicalTime("2024-05-01"), ObservationValue.of(Quantity.of(kilograms, "kg")), List.of());
    }

    private static TestExecutor<StandaloneObservation> given(PatientStatus patient, Object... events) {
        return Fixtures.of(StandaloneObservation.class, patient, PractitionerStatus.ACTIVE)
                .given(Arrays.stream(events).map(event -> new GenericEventMessage<>(event, LIVE)).toArray());
    }
}
