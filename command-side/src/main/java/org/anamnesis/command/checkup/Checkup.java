package org.anamnesis.command.checkup;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.ArrayList;
import java.util.List;
import org.anamnesis.api.checkup.CheckupFact;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.CheckupRefusal;
import org.anamnesis.api.checkup.Procedure;
import org.anamnesis.api.checkup.command.AcknowledgeLateResult;
import org.anamnesis.api.checkup.command.AddNote;
import org.anamnesis.api.checkup.command.AmendCheckup;
import org.anamnesis.api.checkup.command.CancelCheckup;
import org.anamnesis.api.checkup.command.CompleteCheckup;
import org.anamnesis.api.checkup.command.MarkCheckupFactEnteredInError;
import org.anamnesis.api.checkup.command.RecordDiagnosis;
import org.anamnesis.api.checkup.command.RecordDiagnosticReport;
import org.anamnesis.api.checkup.command.RecordImmunization;
import org.anamnesis.api.checkup.command.RecordLateResult;
import org.anamnesis.api.checkup.command.RecordObservation;
import org.anamnesis.api.checkup.command.RecordProcedure;
import org.anamnesis.api.checkup.command.RecognizeActiveDiagnosis;
import org.anamnesis.api.checkup.command.ResolveDiagnosis;
import org.anamnesis.api.checkup.command.RetractDiagnosis;
import org.anamnesis.api.checkup.command.StartCheckup;
import org.anamnesis.api.checkup.event.ActEvent;
import org.anamnesis.api.checkup.event.ActEvent.DiagnosticReportRecorded;
import org.anamnesis.api.checkup.event.ActEvent.ImmunizationRecorded;
import org.anamnesis.api.checkup.event.ActEvent.ProcedureRecorded;
import org.anamnesis.api.checkup.event.CheckupEvent;
import org.anamnesis.api.checkup.event.CheckupFactEnteredInError;
import org.anamnesis.api.checkup.event.DiagnosisEvent.DiagnosisResolved;
import org.anamnesis.api.checkup.event.DiagnosisEvent;
import org.anamnesis.api.checkup.event.DiagnosisEvent.DiagnosisRecorded;
import org.anamnesis.api.checkup.event.DiagnosisEvent.DiagnosisRetracted;
import org.anamnesis.api.checkup.event.FindingEvent;
import org.anamnesis.api.checkup.event.FindingEvent.LateResultAcknowledged;
import org.anamnesis.api.checkup.event.FindingEvent.LateResultRecorded;
import org.anamnesis.api.checkup.event.FindingEvent.ObservationRecorded;
import org.anamnesis.api.checkup.event.NoteEvent;
import org.anamnesis.api.checkup.event.NoteEvent.NoteAdded;
import org.anamnesis.api.checkup.event.VisitEvent;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupAmended;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupCancelled;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupCompleted;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupStarted;
import org.anamnesis.api.observation.Observation;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.Warning;
import org.anamnesis.command.decision.PatientGuard;
import org.anamnesis.command.measurement.Plausibility;
import org.anamnesis.command.measurement.PostMortem;
import org.anamnesis.command.status.AppointmentStatus;
import org.anamnesis.command.status.PatientStatus;
import org.anamnesis.command.status.PractitionerStatus;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.anamnesis.plumbing.metadata.Origin;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Decides about one checkup and what is found in it. */
@Aggregate(type = "checkup", cache = "aggregateCache", commandTargetResolver = "commandTarget")
class Checkup {

    @AggregateIdentifier
    private @Nullable CheckupId id;
    private @Nullable String tenant;
    private @Nullable PatientId patient;
    private final RecordedFacts facts = new RecordedFacts();
    private final Progress progress = new Progress(facts);
    private final Findings findings = new Findings(facts);

    Checkup() {}

    @CommandHandlerInterceptor
    Object guard(CommandMessage<?> command, InterceptorChain chain) throws Exception {
        return PatientGuard.pass(patient, tenant, command, chain, CheckupRefusal.CHECKUP_UNKNOWN, StartCheckup.class);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(StartCheckup command, PatientStatus status, PractitionerStatus practitioner,
            AppointmentStatus appointment, Origin origin) {
        if (progress.isStarted(command)) {
            refuseIf(origin == Origin.IMPORT && progress.isEnteredInError(), CheckupRefusal.FACT_ENTERED_IN_ERROR);
            return;
        }
        List<Warning> warnings = new ArrayList<>(status.admit(command.visit().start(), "visit.start",
                PostMortem.is(command.visit().type()) || PostMortem.is(command.visit().reason()), origin));
        warnings.addAll(practitioner.admit("practitionerId", origin));
        appointment.admit();
        apply(new CheckupStarted(command.checkupId(), command.patientId(), command.practitionerId(), command.visit(),
                command.appointmentId(), warnings));
    }

    @CommandHandler
    void handle(RecordObservation command, PatientStatus status, Origin origin) {
        if (!facts.hold(CheckupFact.OBSERVATION, command.observationId().value(), command.observation(), origin)) {
            List<Warning> warnings = new ArrayList<>(progress.mustBeOpen(origin));
            warnings.addAll(judged(command.observation(), status, origin));
            apply(new ObservationRecorded(id, patient, command.observationId(), command.observation(), warnings));
        }
    }

    @CommandHandler
    void handle(RecordLateResult command, PatientStatus status, Origin origin) {
        if (!facts.hold(CheckupFact.OBSERVATION, command.observationId().value(), command.observation())) {
            progress.mustBeCompleted();
            status.admit();
            apply(new LateResultRecorded(id, patient, progress.signedBy(), command.observationId(),
                    command.observation(), Plausibility.judge(command.observation(), "", status.animal(), origin)));
        }
    }

    @CommandHandler
    void handle(AcknowledgeLateResult command, PractitionerStatus practitioner, Origin origin) {
        if (findings.toAcknowledge(command.observationId(), command.practitionerId())) {
            practitioner.admit("practitionerId", origin);
            apply(new LateResultAcknowledged(id, patient, command.observationId(), command.practitionerId()));
        }
    }

    @CommandHandler
    void handle(RecordDiagnosis command, PatientStatus status, Origin origin) {
        if (!facts.hold(CheckupFact.DIAGNOSIS, command.diagnosisId().value(), command.diagnosis(), origin)) {
            status.admit();
            apply(new DiagnosisRecorded(id, patient, command.diagnosisId(), command.diagnosis(),
                    progress.mustBeOpen(origin)));
        }
    }

    @CommandHandler
    void handle(ResolveDiagnosis command, Origin origin) {
        DiagnosisResolved event = new DiagnosisResolved(id, patient, command.diagnosisId(), command.status(),
                command.abatement(), command.abatementTold());
        if (findings.resolvable(event, origin)) {
            progress.mustStand();
            apply(event);
        }
    }

    @CommandHandler
    void handle(RecognizeActiveDiagnosis command) {
        findings.mustBeActive(command.diagnosisId());
    }

    @CommandHandler
    void handle(RetractDiagnosis command) {
        if (findings.retractable(command.diagnosisId(), command.reason())) {
            progress.mustStand();
            apply(new DiagnosisRetracted(id, patient, command.diagnosisId(), command.reason()));
        }
    }

    @CommandHandler
    void handle(AddNote command, PatientStatus status, Origin origin) {
        if (!facts.hold(CheckupFact.NOTE, command.noteId().value(), command.text())) {
            status.admit();
            apply(new NoteAdded(id, patient, command.noteId(), command.text(), progress.mustBeOpen(origin)));
        }
    }

    @CommandHandler
    void handle(RecordProcedure command, PatientStatus status, Origin origin) {
        if (!facts.hold(CheckupFact.PROCEDURE, command.procedureId().value(), command.procedure(), origin)) {
            apply(new ProcedureRecorded(id, patient, command.procedureId(), command.procedure(),
                    judged(command.procedure(), status, origin)));
        }
    }

    @CommandHandler
    void handle(RecordImmunization command, PatientStatus status, Origin origin) {
        if (!facts.hold(CheckupFact.IMMUNIZATION, command.immunizationId().value(), command.immunization(), origin)) {
            List<Warning> warnings = new ArrayList<>(progress.mustBeOpen(origin));
            warnings.addAll(status.admit(command.immunization().occurred(), "occurred", false, origin));
            warnings.addAll(Plausibility.judge(command.immunization().dose(), "dose", origin));
            apply(new ImmunizationRecorded(id, patient, command.immunizationId(), command.immunization(), warnings));
        }
    }

    @CommandHandler
    void handle(RecordDiagnosticReport command, PatientStatus status, Origin origin) {
        if (!facts.hold(CheckupFact.DIAGNOSTIC_REPORT, command.diagnosticReportId().value(),
                command.diagnosticReport(), origin)) {
            status.admit();
            progress.mustStand();
            apply(new DiagnosticReportRecorded(id, patient, command.diagnosticReportId(), command.diagnosticReport(),
                    findings.mustHold(command.diagnosticReport().results(), origin)));
        }
    }

    @CommandHandler
    void handle(CompleteCheckup command, PractitionerStatus practitioner, Origin origin) {
        if (!progress.isCompleted(command.practitionerId(), command.end())) {
            progress.mustBeOpen(origin);
            // Of history that ended nobody need have signed.
            boolean unsigned = origin == Origin.IMPORT && command.practitionerId() == null;
            List<Warning> warnings = new ArrayList<>(unsigned ? List.of() : practitioner.admit("signedBy", origin));
            warnings.addAll(progress.mustEndAfterStart(command.end(), origin));
            apply(new CheckupCompleted(id, patient, command.practitionerId(), command.end(), warnings));
        }
    }

    @CommandHandler
    void handle(AmendCheckup command) {
        if (!facts.hold(CheckupFact.AMENDMENT, command.amendmentId().value(), command.text())) {
            progress.mustBeCompleted();
            apply(new CheckupAmended(id, patient, command.amendmentId(), command.text(), command.reason()));
        }
    }

    @CommandHandler
    void handle(CancelCheckup command) {
        if (progress.cancellable()) {
            apply(new CheckupCancelled(id, patient, command.reason()));
        }
    }

    @CommandHandler
    void handle(MarkCheckupFactEnteredInError command, Origin origin) {
        boolean stands = command.fact() == CheckupFact.CHECKUP
                ? progress.canBeEnteredInError(command.factId())
                : facts.canBeEnteredInError(command.fact(), command.factId());
        if (stands) {
            // Elsewhere an encounter is struck without what was found in it.
            refuseIf(origin == Origin.IMPORT && command.fact() == CheckupFact.CHECKUP && facts.anyStands(),
                    CheckupRefusal.CHECKUP_HOLDS_FACTS);
            apply(new CheckupFactEnteredInError(id, patient, command.fact(), command.factId(), command.reason()));
        }
    }

    @EventSourcingHandler
    void evolve(CheckupEvent event, @MetaDataValue(MetadataKey.TENANT) String tenant) {
        id = event.checkupId();
        this.tenant = tenant;
        patient = event.patientId();
        switch (event) {
            case VisitEvent visit -> progress.evolve(visit);
            case FindingEvent finding -> findings.evolve(finding);
            case DiagnosisEvent diagnosis -> findings.evolve(diagnosis);
            case ActEvent act -> findings.evolve(act);
            case NoteEvent note -> findings.evolve(note);
            case CheckupFactEnteredInError error -> {
                if (error.fact() == CheckupFact.CHECKUP) {
                    progress.enterInError();
                } else {
                    facts.enterInError(error.fact(), error.factId());
                }
            }
        }
    }

    private static List<Warning> judged(Observation observation, PatientStatus status, Origin origin) {
        List<Warning> warnings = new ArrayList<>(
                status.admit(observation.effective(), "effective", PostMortem.is(observation.code()), origin));
        warnings.addAll(Plausibility.judge(observation, "", status.animal(), origin));
        return warnings;
    }

    private List<Warning> judged(Procedure procedure, PatientStatus status, Origin origin) {
        List<Warning> warnings = new ArrayList<>(progress.mustBeOpen(origin));
        warnings.addAll(status.admit(procedure.performed().start(), "performed.start",
                PostMortem.is(procedure.code()), origin));
        return warnings;
    }
}
