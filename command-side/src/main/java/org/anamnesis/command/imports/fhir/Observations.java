package org.anamnesis.command.imports.fhir;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.checkup.CheckupFact;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.command.RecordObservation;
import org.anamnesis.api.observation.Observation;
import org.anamnesis.api.observation.ObservationComponent;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.observation.ObservationSource;
import org.anamnesis.api.observation.ObservationValue;
import org.anamnesis.api.observation.command.MarkStandaloneObservationEnteredInError;
import org.anamnesis.api.observation.command.RecordStandaloneObservation;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.anamnesis.command.imports.steps.ImportSteps;
import org.anamnesis.command.imports.steps.Step.Phase;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import tools.jackson.databind.JsonNode;

/** What FHIR's Observation says, within an encounter or without one. */
final class Observations {

    private static final String LABORATORY = "laboratory";

    private Observations() {}

    static ImportSteps observation(UUID id, org.hl7.fhir.r4.model.Observation fhir, JsonNode json,
            References references) {
        ObservationId observationId = new ObservationId(id);
        PatientId patient = references.patient(fhir.getSubject());
        CheckupId checkup = references.checkup(fhir.getEncounter());
        Observation observation = observation(fhir, json);
        boolean error = fhir.getStatus() == ObservationStatus.ENTEREDINERROR;
        return checkup == null
                ? standalone(observationId, patient, observation, error)
                : ofCheckup(checkup, observationId, patient, observation, error);
    }

    private static ImportSteps ofCheckup(CheckupId checkup, ObservationId id, PatientId patient,
            Observation observation,
            boolean error) {
        ImportSteps steps = new ImportSteps().add(Phase.FACTS, new RecordObservation(checkup, patient, id, observation),
                observation);
        return error
                ? steps.add(Phase.FACTS, EnteredInError.mark(checkup, patient, CheckupFact.OBSERVATION, id.value()))
                : steps;
    }

    private static ImportSteps standalone(ObservationId id, PatientId patient, Observation observation, boolean error) {
        ObservationSource source = LABORATORY.equals(observation.category())
                ? ObservationSource.LABORATORY
                : ObservationSource.OTHER;
        ImportSteps steps = new ImportSteps().add(Phase.FACTS,
                new RecordStandaloneObservation(id, patient, source, observation), observation);
        return error
                ? steps.add(Phase.FACTS,
                        new MarkStandaloneObservationEnteredInError(id, patient, EnteredInError.REASON))
                : steps;
    }

    private static Observation observation(org.hl7.fhir.r4.model.Observation fhir, JsonNode json) {
        ClinicalTime effective = Times.time(fhir.getEffective());
        if (effective == null) {
            effective = Times.time(fhir.getIssuedElement(), "effective");
        }
        List<ObservationComponent> components = components(fhir.getComponent(), json.path("component"));
        ObservationValue value = ObservationValues.value(fhir.getValue(), fhir.getDataAbsentReason(), json);
        refuseIf(value == null && components.isEmpty(), ImportRefusal.NO_VALUE, "value");
        return new Observation(Concepts.concept(fhir.getCode()), Concepts.category(fhir.getCategory()), effective,
                value,
                components);
    }

    private static List<ObservationComponent> components(List<ObservationComponentComponent> fhir, JsonNode json) {
        List<ObservationComponent> components = new ArrayList<>();
        for (int index = 0; index < fhir.size(); index++) {
            ObservationComponentComponent component = fhir.get(index);
            components.add(new ObservationComponent(Concepts.concept(component.getCode()),
                    ObservationValues.value(component.getValue(), component.getDataAbsentReason(), json.path(index))));
        }
        return components;
    }
}
