package org.anamnesis.command.imports.fhir;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anamnesis.api.checkup.CheckupFact;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.command.RecordObservation;
import org.anamnesis.api.checkup.command.MarkCheckupFactEnteredInError;
import org.anamnesis.api.observation.Observation;
import org.anamnesis.api.observation.ObservationComponent;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.observation.ObservationSource;
import org.anamnesis.api.observation.ObservationStatus;
import org.anamnesis.api.observation.ObservationValue;
import org.anamnesis.api.observation.ReferenceRange;
import org.anamnesis.api.observation.command.MarkStandaloneObservationEnteredInError;
import org.anamnesis.api.observation.command.RecordStandaloneObservation;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Quantity;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.anamnesis.command.imports.steps.ImportSteps;
import org.anamnesis.command.imports.steps.Step.Phase;
import org.anamnesis.plumbing.command.CommandRefused;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Observation.ObservationReferenceRangeComponent;
import org.jspecify.annotations.Nullable;

/** What FHIR's Observation says, within an encounter or without one. */
final class Observations {

    private static final String LABORATORY = "laboratory";

    private Observations() {}

    static ImportSteps observation(UUID id, org.hl7.fhir.r4.model.Observation fhir, References references) {
        if (fhir.getStatus() == org.hl7.fhir.r4.model.Observation.ObservationStatus.CANCELLED) {
            return cancelled(new ObservationId(id), fhir, references);
        }
        ObservationStatus status = status(fhir);
        refuseIf(fhir.hasFocus(), ImportRefusal.OTHER_FOCUS, "focus");
        ObservationId observationId = new ObservationId(id);
        PatientId patient = references.patient(fhir.getSubject());
        CheckupId checkup = references.checkup(fhir.getEncounter());
        if (fhir.getStatus() != org.hl7.fhir.r4.model.Observation.ObservationStatus.ENTEREDINERROR) {
            return recorded(observationId, patient, checkup, fhir, observation(fhir, status, references));
        }
        return EnteredInError.struck(
                () -> recorded(observationId, patient, checkup, fhir, observation(fhir, status, references)),
                Phase.FACTS, strike(observationId, patient, checkup, EnteredInError.REASON))
                .whereHeld(owner -> owner.checkup()
                        ? strike(observationId, new PatientId(owner.patient()), new CheckupId(owner.id()),
                                EnteredInError.REASON)
                        : strike(observationId, new PatientId(owner.id()), null, EnteredInError.REASON));
    }

    /** The strike of an observation in a checkup, or outside of any. */
    private static Object strike(ObservationId id, PatientId patient, @Nullable CheckupId checkup, String why) {
        return checkup == null
                ? new MarkStandaloneObservationEnteredInError(id, patient, why)
                : new MarkCheckupFactEnteredInError(checkup, patient, CheckupFact.OBSERVATION, id.value(), why);
    }

    /** It did not come to a result. */
    private static ImportSteps cancelled(ObservationId id, org.hl7.fhir.r4.model.Observation fhir,
            References references) {
        PatientId patient = references.patient(fhir.getSubject());
        CheckupId checkup = references.checkup(fhir.getEncounter());
        return EnteredInError.notDone(why -> new ImportSteps()
                .strike(Phase.FACTS, strike(id, patient, checkup, why))
                .whereHeld(owner -> owner.checkup()
                        ? strike(id, new PatientId(owner.patient()), new CheckupId(owner.id()), why)
                        : strike(id, new PatientId(owner.id()), null, why)));
    }

    private static ImportSteps recorded(ObservationId id, PatientId patient, @Nullable CheckupId checkup,
            org.hl7.fhir.r4.model.Observation fhir, Observation observation) {
        ObservationSource source = LABORATORY.equals(observation.category())
                ? ObservationSource.LABORATORY
                : ObservationSource.OTHER;
        ImportSteps steps = new ImportSteps();
        if (!fhir.hasEffective()) {
            steps.omit(ImportRefusal.TIME_OF_ISSUE);
        } else if (fhir.hasIssued()) {
            steps.leaveOut(Map.of("Observation.issued", 1L));
        }
        if (fhir.hasSpecimen() && observation.specimen() == null) {
            steps.omit(ImportRefusal.SPECIMEN_UNRESOLVED);
        }
        if (fhir.hasDevice() && observation.device() == null) {
            steps.omit(ImportRefusal.DEVICE_UNRESOLVED);
        }
        long categories = Concepts.concepts(fhir.getCategory()).size()
                - (Concepts.category(fhir.getCategory()) == null ? 0 : 1);
        if (categories > 0) {
            steps.leaveOut(Map.of("Observation.category", categories));
        }
        return steps.add(Phase.FACTS, checkup == null
                ? new RecordStandaloneObservation(id, patient, source, observation)
                : new RecordObservation(checkup, patient, id, observation), observation);
    }

    /** How far it has come; null if it is final. Refuses what is no result yet, or never will be. */
    private static @Nullable ObservationStatus status(org.hl7.fhir.r4.model.Observation fhir) {
        return switch (fhir.getStatus()) {
            case FINAL, ENTEREDINERROR -> null;
            case PRELIMINARY -> ObservationStatus.PRELIMINARY;
            case AMENDED -> ObservationStatus.AMENDED;
            case CORRECTED -> ObservationStatus.CORRECTED;
            case UNKNOWN -> ObservationStatus.UNKNOWN;
            case REGISTERED -> throw new CommandRefused(ImportRefusal.NOT_YET_BEGUN, "status");
            case null, default -> throw Statuses.unknown();
        };
    }

    private static Observation observation(org.hl7.fhir.r4.model.Observation fhir,
            @Nullable ObservationStatus status, References references) {
        ClinicalTime told = Times.time(fhir.getEffective());
        ClinicalTime effective = told == null ? Times.time(fhir.getIssuedElement(), "effective") : told;
        List<ObservationComponent> components = fhir.getComponent().stream().map(Observations::component).toList();
        ObservationValue value = ObservationValues.value(fhir.getValue());
        CodeableConcept absent = Concepts.concept(List.of(fhir.getDataAbsentReason()));
        refuseIf(value == null && components.isEmpty() && absent == null, ImportRefusal.NO_VALUE, "value");
        return new Observation(Concepts.concept(fhir.getCode()), Concepts.category(fhir.getCategory()), effective,
                value, components, status, Concepts.concepts(fhir.getInterpretation()),
                ranges(fhir.getReferenceRange(), value), absent, Concepts.note(fhir.getNote()),
                Concepts.concept(List.of(fhir.getBodySite())), Concepts.concept(List.of(fhir.getMethod())),
                Concepts.concept(List.of(references.specimen(fhir.getSpecimen()))),
                Concepts.concept(List.of(references.device(fhir.getDevice()))));
    }

    private static ObservationComponent component(ObservationComponentComponent fhir) {
        return new ObservationComponent(Concepts.concept(fhir.getCode()), ObservationValues.value(fhir.getValue()),
                Concepts.concepts(fhir.getInterpretation()),
                ranges(fhir.getReferenceRange(), ObservationValues.value(fhir.getValue())),
                Concepts.concept(List.of(fhir.getDataAbsentReason())));
    }

    private static List<ReferenceRange> ranges(List<ObservationReferenceRangeComponent> fhir,
            @Nullable ObservationValue value) {
        return fhir.stream().filter(range -> !range.isEmpty()).map(range -> new ReferenceRange(
                bound(range.getLow(), value), bound(range.getHigh(), value), Concepts.concept(List.of(range.getType())),
                Concepts.concepts(range.getAppliesTo()),
                range.getAge().isEmpty() ? null : Quantities.range(range.getAge()), range.getText())).toList();
    }

    /** A bound that names no unit is in that of the value. */
    private static @Nullable Quantity bound(org.hl7.fhir.r4.model.Quantity fhir, @Nullable ObservationValue value) {
        Quantity bound = Quantities.quantity(fhir);
        boolean bare = bound != null && !fhir.hasUnit() && !fhir.hasCode();
        return bare && value != null && value.quantity() != null
                ? new Quantity(bound.value(), value.quantity().unit(), bound.comparator())
                : bound;
    }
}
