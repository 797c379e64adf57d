package org.anamnesis.command.imports;

import java.util.List;
import java.util.UUID;
import org.anamnesis.api.checkup.CheckupFact;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.command.MarkCheckupFactEnteredInError;
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
import org.anamnesis.command.imports.Step.Phase;
import org.anamnesis.plumbing.command.CommandRefused;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What FHIR's Observation says, within an encounter or without one. */
final class Observations {

    private static final String LABORATORY = "laboratory";
    private static final int LONGEST_CATEGORY = 20;

    private Observations() {}

    static Statements observation(UUID id, org.hl7.fhir.r4.model.Observation fhir, JsonNode json,
            References references) {
        ObservationId observationId = new ObservationId(id);
        PatientId patient = new PatientId(references.patient(fhir.getSubject()));
        UUID encounter = references.encounter(fhir.getEncounter());
        Observation observation = observation(fhir, json);
        boolean error = fhir.getStatus() == ObservationStatus.ENTEREDINERROR;
        return encounter == null
                ? standalone(observationId, patient, observation, error)
                : ofCheckup(new CheckupId(encounter), observationId, patient, observation, error);
    }

    private static Statements ofCheckup(CheckupId checkup, ObservationId id, PatientId patient, Observation observation,
            boolean error) {
        Statements says = new Statements().say(Phase.FACTS, new RecordObservation(checkup, patient, id, observation),
                observation);
        return error
                ? says.say(Phase.FACTS, new MarkCheckupFactEnteredInError(checkup, patient, CheckupFact.OBSERVATION,
                        id.value(), Encounters.ENTERED_IN_ERROR))
                : says;
    }

    private static Statements standalone(ObservationId id, PatientId patient, Observation observation, boolean error) {
        ObservationSource source = LABORATORY.equals(observation.category())
                ? ObservationSource.LABORATORY
                : ObservationSource.OTHER;
        Statements says = new Statements().say(Phase.FACTS,
                new RecordStandaloneObservation(id, patient, source, observation), observation);
        return error
                ? says.say(Phase.FACTS,
                        new MarkStandaloneObservationEnteredInError(id, patient, Encounters.ENTERED_IN_ERROR))
                : says;
    }

    private static Observation observation(org.hl7.fhir.r4.model.Observation fhir, JsonNode json) {
        ClinicalTime effective = DataTypes.time(fhir.getEffective());
        if (effective == null) {
            effective = DataTypes.time(fhir.getIssuedElement());
        }
        if (effective == null) {
            throw new CommandRefused(ImportRefusal.NO_TIME, "effective");
        }
        List<ObservationComponent> components = components(fhir.getComponent(), json.path("component"));
        ObservationValue value = Values.value(fhir.getValue(), fhir.getDataAbsentReason(), json);
        if (value == null && components.isEmpty()) {
            throw new CommandRefused(ImportRefusal.NO_VALUE, "value");
        }
        return new Observation(DataTypes.concept(fhir.getCode()), category(fhir.getCategory()), effective, value,
                components);
    }

    private static List<ObservationComponent> components(List<ObservationComponentComponent> fhir, JsonNode json) {
        List<ObservationComponent> components = new java.util.ArrayList<>();
        for (int index = 0; index < fhir.size(); index++) {
            ObservationComponentComponent component = fhir.get(index);
            components.add(new ObservationComponent(DataTypes.concept(component.getCode()),
                    Values.value(component.getValue(), component.getDataAbsentReason(), json.path(index))));
        }
        return components;
    }

    /** The first code of a category, such as laboratory. */
    static @Nullable String category(List<CodeableConcept> categories) {
        return categories.stream().map(DataTypes::code)
                .filter(code -> !code.isEmpty() && code.length() <= LONGEST_CATEGORY).findFirst().orElse(null);
    }
}
