package org.anamnesis.command.checkup;

import static org.anamnesis.command.testing.Fixtures.LIVE;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.EncounterClass;
import org.anamnesis.api.checkup.Visit;
import org.anamnesis.api.checkup.command.RecordObservation;
import org.anamnesis.api.checkup.event.FindingEvent.ObservationRecorded;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupCompleted;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupStarted;
import org.anamnesis.api.observation.Observation;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.observation.ObservationValue;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Quantity;
import org.anamnesis.api.value.Warning;
import org.anamnesis.command.status.AppointmentStatus;
import org.anamnesis.command.status.PatientStatus;
import org.anamnesis.command.status.PractitionerStatus;
import org.anamnesis.command.testing.Fixtures;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;

/** A checkup and what may have happened to it. */
class CheckupHistory {

    static final AppointmentStatus UNNAMED = new AppointmentStatus(null);
    static final PatientStatus ALIVE = new PatientStatus(true, null, false);
    static final ClinicalTime MORNING = new ClinicalTime("2024-05-01T09:00:00+02:00");
    static final ClinicalTime NOON = new ClinicalTime("2024-05-01T12:00:00+02:00");

    final CheckupId id = new CheckupId(UUID.randomUUID());
    final PatientId patient = new PatientId(UUID.randomUUID());
    final PractitionerId doctor = new PractitionerId(UUID.randomUUID());
    final ObservationId observationId = new ObservationId(UUID.randomUUID());
    final Visit visit = new Visit(EncounterClass.AMBULATORY, null, null, MORNING);
    final CheckupStarted started = new CheckupStarted(id, patient, doctor, visit, null, List.of());
    final CheckupCompleted completed = new CheckupCompleted(id, patient, doctor, NOON, List.of());

    static FixtureConfiguration<Checkup> fixture(PatientStatus patient) {
        return Fixtures.of(Checkup.class, patient, PractitionerStatus.ACTIVE, UNNAMED);
    }

    static TestExecutor<Checkup> given(PatientStatus patient, Object... events) {
        return fixture(patient)
                .given(Arrays.stream(events).map(event -> new GenericEventMessage<>(event, LIVE)).toArray());
    }

    RecordObservation observe(Observation observation) {
        return new RecordObservation(id, patient, observationId, observation);
    }

    ObservationRecorded observed(String value, String unit, Warning... warnings) {
        return new ObservationRecorded(id, patient, observationId, temperature(value, unit), List.of(warnings));
    }

    static Observation temperature(String value, String unit) {
        return Observation.of(CodeableConcept.of(Coding.LOINC, "8310-5", "Body temperature"), "vital-signs", MORNING,
                ObservationValue.of(Quantity.of(value, unit)), List.of());
    }
}
