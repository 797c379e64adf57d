package org.anamnesis.command.imports.fhir;

import java.util.List;
import java.util.UUID;
import org.anamnesis.api.checkup.CheckupFact;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.Immunization;
import org.anamnesis.api.checkup.ImmunizationId;
import org.anamnesis.api.checkup.Performed;
import org.anamnesis.api.checkup.Procedure;
import org.anamnesis.api.checkup.ProcedureId;
import org.anamnesis.api.checkup.command.RecordImmunization;
import org.anamnesis.api.checkup.command.RecordProcedure;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.anamnesis.command.imports.steps.ImportSteps;
import org.anamnesis.command.imports.steps.Step.Phase;
import org.anamnesis.plumbing.command.CommandRefused;
import org.hl7.fhir.r4.model.Immunization.ImmunizationStatus;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** What FHIR's Procedure and Immunization say: an act of a checkup. */
final class Acts {

    private static final CodeableConcept UNDER_WAY = new CodeableConcept(List.of(),
            "Not yet finished in the record it was imported from");
    private static final CodeableConcept BROKEN_OFF = new CodeableConcept(List.of(),
            "Broken off in the record it was imported from");

    private Acts() {}

    static ImportSteps procedure(UUID id, org.hl7.fhir.r4.model.Procedure fhir, References references) {
        mustHaveBegun(fhir.getStatus());
        PatientId patient = references.patient(fhir.getSubject());
        CheckupId checkup = references.requiredCheckup(fhir.getEncounter());
        ImportSteps steps = new ImportSteps();
        Procedure procedure = new Procedure(Concepts.concept(fhir.getCode()), performed(fhir.getPerformed()),
                Concepts.concept(references.reasons(fhir.getReasonCode(), fhir.getReasonReference(), steps::omit)),
                Concepts.concept(fhir.getBodySite()), outcome(fhir));
        steps.add(Phase.FACTS, new RecordProcedure(checkup, patient, new ProcedureId(id), procedure), procedure);
        return fhir.getStatus() == ProcedureStatus.ENTEREDINERROR
                ? steps.add(Phase.FACTS, EnteredInError.mark(checkup, patient, CheckupFact.PROCEDURE, id))
                : steps;
    }

    static ImportSteps immunization(UUID id, org.hl7.fhir.r4.model.Immunization fhir, References references) {
        mustBeGiven(fhir.getStatus());
        PatientId patient = references.patient(fhir.getPatient());
        CheckupId checkup = references.requiredCheckup(fhir.getEncounter());
        Immunization immunization = new Immunization(Concepts.concept(fhir.getVaccineCode()),
                Times.time(fhir.getOccurrence(), "occurrence"), fhir.getLotNumber(),
                Concepts.concept(List.of(fhir.getSite())), Concepts.concept(List.of(fhir.getRoute())),
                Quantities.quantity(fhir.getDoseQuantity()));
        ImportSteps steps = new ImportSteps().add(Phase.FACTS,
                new RecordImmunization(checkup, patient, new ImmunizationId(id), immunization), immunization);
        return fhir.getStatus() == ImmunizationStatus.ENTEREDINERROR
                ? steps.add(Phase.FACTS, EnteredInError.mark(checkup, patient, CheckupFact.IMMUNIZATION, id))
                : steps;
    }

    private static void mustHaveBegun(@Nullable ProcedureStatus status) {
        switch (status) {
            case COMPLETED, INPROGRESS, ONHOLD, STOPPED, ENTEREDINERROR -> {
            }
            case PREPARATION -> throw new CommandRefused(ImportRefusal.NOT_YET_BEGUN, "status");
            case NOTDONE -> throw new CommandRefused(ImportRefusal.NOT_DONE, "status");
            case null, default -> throw new CommandRefused(ImportRefusal.STATUS_UNKNOWN, "status");
        }
    }

    private static void mustBeGiven(@Nullable ImmunizationStatus status) {
        switch (status) {
            case COMPLETED, ENTEREDINERROR -> {
            }
            case NOTDONE -> throw new CommandRefused(ImportRefusal.NOT_DONE, "status");
            case null, default -> throw new CommandRefused(ImportRefusal.STATUS_UNKNOWN, "status");
        }
    }

    private static Performed performed(@Nullable Type performed) {
        ClinicalTime start = Times.time(performed, "performed");
        boolean open = performed instanceof org.hl7.fhir.r4.model.Period period && !period.hasEnd();
        return new Performed(start, open ? null : Times.end(performed));
    }

    /** What came of it; of an act that did not come to its end at least that, so that nobody takes it for done. */
    private static @Nullable CodeableConcept outcome(org.hl7.fhir.r4.model.Procedure fhir) {
        CodeableConcept outcome = Concepts.concept(List.of(fhir.getOutcome()));
        if (outcome != null) {
            return outcome;
        }
        return switch (fhir.getStatus()) {
            case INPROGRESS, ONHOLD -> UNDER_WAY;
            case STOPPED -> BROKEN_OFF;
            case null, default -> null;
        };
    }
}
