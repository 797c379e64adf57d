package org.anamnesis.command.imports.fhir;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anamnesis.api.checkup.CheckupFact;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.Immunization;
import org.anamnesis.api.checkup.ImmunizationId;
import org.anamnesis.api.checkup.Performed;
import org.anamnesis.api.checkup.Procedure;
import org.anamnesis.api.checkup.ProcedureId;
import org.anamnesis.api.checkup.ProcedureStatus;
import org.anamnesis.api.checkup.command.RecordImmunization;
import org.anamnesis.api.checkup.command.RecordProcedure;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.anamnesis.command.imports.steps.ImportSteps;
import org.anamnesis.command.imports.steps.Step.Phase;
import org.anamnesis.plumbing.command.CommandRefused;
import org.hl7.fhir.r4.model.Immunization.ImmunizationProtocolAppliedComponent;
import org.hl7.fhir.r4.model.Immunization.ImmunizationStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** What FHIR's Procedure and Immunization say: an act of a checkup. */
final class Acts {

    private Acts() {}

    static ImportSteps procedure(UUID id, org.hl7.fhir.r4.model.Procedure fhir, References references) {
        mustBeOne(fhir.getCode());
        PatientId patient = references.patient(fhir.getSubject());
        boolean error = fhir.getStatus() == org.hl7.fhir.r4.model.Procedure.ProcedureStatus.ENTEREDINERROR;
        boolean notDone = fhir.getStatus() == org.hl7.fhir.r4.model.Procedure.ProcedureStatus.NOTDONE;
        CheckupId checkup = references.requiredCheckup(fhir.getEncounter(), error || notDone, id);
        if (notDone) {
            return EnteredInError.notDone(checkup, patient, CheckupFact.PROCEDURE, id);
        }
        ProcedureStatus status = status(fhir.getStatus());
        return error
                ? EnteredInError.struck(() -> procedure(id, fhir, references, patient, checkup, status), Phase.FACTS,
                        checkup, patient, CheckupFact.PROCEDURE, id)
                : procedure(id, fhir, references, patient, checkup, status);
    }

    private static ImportSteps procedure(UUID id, org.hl7.fhir.r4.model.Procedure fhir, References references,
            PatientId patient, CheckupId checkup, @Nullable ProcedureStatus status) {
        ImportSteps steps = new ImportSteps();
        Procedure procedure = new Procedure(Concepts.concept(fhir.getCode()), performed(fhir.getPerformed(), status),
                Concepts.concept(references.reasons(fhir.getReasonCode(), fhir.getReasonReference(), steps::omit)),
                Concepts.concepts(fhir.getBodySite()), Concepts.concept(List.of(fhir.getOutcome())), status,
                Concepts.concept(List.of(fhir.getStatusReason())), Concepts.concepts(fhir.getComplication()),
                Concepts.note(fhir.getNote()));
        return steps.add(Phase.FACTS, new RecordProcedure(checkup, patient, new ProcedureId(id), procedure), procedure);
    }

    /** Refuses the statement that there was none, or that nobody knows. */
    private static void mustBeOne(org.hl7.fhir.r4.model.CodeableConcept code) {
        refuseIf(NoneKnownCodes.isNoInformation(code), ImportRefusal.NO_INFORMATION, "code");
        refuseIf(NoneKnownCodes.isOne(code), ImportRefusal.NONE_KNOWN_OF_A_KIND, "code");
    }

    /** How far it came; null if it was done. Refuses what has not begun. */
    private static @Nullable ProcedureStatus status(
            org.hl7.fhir.r4.model.Procedure.@Nullable ProcedureStatus status) {
        return switch (status) {
            case COMPLETED, ENTEREDINERROR -> null;
            case INPROGRESS -> ProcedureStatus.IN_PROGRESS;
            case ONHOLD -> ProcedureStatus.ON_HOLD;
            case STOPPED -> ProcedureStatus.STOPPED;
            case UNKNOWN -> ProcedureStatus.UNKNOWN;
            case PREPARATION -> throw new CommandRefused(ImportRefusal.NOT_YET_BEGUN, "status");
            case null, default -> throw Statuses.unknown();
        };
    }

    static ImportSteps immunization(UUID id, org.hl7.fhir.r4.model.Immunization fhir, References references) {
        mustBeOne(fhir.getVaccineCode());
        refuseIf(fhir.getStatus() == null, ImportRefusal.STATUS_UNKNOWN, "status");
        PatientId patient = references.patient(fhir.getPatient());
        boolean error = fhir.getStatus() == ImmunizationStatus.ENTEREDINERROR;
        boolean notDone = fhir.getStatus() == ImmunizationStatus.NOTDONE;
        CheckupId checkup = references.requiredCheckup(fhir.getEncounter(), error || notDone, id);
        if (notDone) {
            return EnteredInError.notDone(checkup, patient, CheckupFact.IMMUNIZATION, id);
        }
        return error
                ? EnteredInError.struck(() -> immunization(id, fhir, patient, checkup), Phase.FACTS,
                        checkup, patient, CheckupFact.IMMUNIZATION, id)
                : immunization(id, fhir, patient, checkup);
    }

    private static ImportSteps immunization(UUID id, org.hl7.fhir.r4.model.Immunization fhir, PatientId patient,
            CheckupId checkup) {
        Immunization immunization = new Immunization(Concepts.concept(fhir.getVaccineCode()),
                Times.time(fhir.getOccurrence(), "occurrence"), fhir.getLotNumber(),
                Concepts.concept(List.of(fhir.getSite())), Concepts.concept(List.of(fhir.getRoute())),
                Quantities.quantity(fhir.getDoseQuantity()),
                fhir.hasIsSubpotent() && fhir.getIsSubpotent() ? Boolean.TRUE : null, series(fhir),
                Concepts.note(fhir.getNote()));
        return new ImportSteps().add(Phase.FACTS,
                new RecordImmunization(checkup, patient, new ImmunizationId(id), immunization), immunization);
    }

    /** Which dose of which course, in words. */
    private static @Nullable String series(org.hl7.fhir.r4.model.Immunization fhir) {
        String series = fhir.getProtocolApplied().stream().map(Acts::series).filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
        return series.isEmpty() ? null : series;
    }

    private static String series(ImmunizationProtocolAppliedComponent protocol) {
        return Stream.of(protocol.getSeries(), number(protocol.getDoseNumber()),
                protocol.hasSeriesDoses() ? "of " + number(protocol.getSeriesDoses()) : null)
                .filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    private static @Nullable String number(@Nullable Type number) {
        return number instanceof PrimitiveType<?> told ? told.getValueAsString() : null;
    }

    /** A period without a start says too little, and what is not over has no end. */
    private static Performed performed(@Nullable Type performed, @Nullable ProcedureStatus status) {
        boolean open = performed instanceof Period period && !period.hasEnd() || status == ProcedureStatus.IN_PROGRESS
                || status == ProcedureStatus.ON_HOLD;
        refuseIf(performed instanceof Period period && !period.hasStart(), ImportRefusal.NO_TIME, "performed");
        return new Performed(Times.time(performed, "performed"), open ? null : Times.end(performed));
    }
}
