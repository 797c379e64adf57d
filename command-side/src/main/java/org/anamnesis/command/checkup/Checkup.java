package org.anamnesis.command.checkup;

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
import org.anamnesis.api.checkup.command.RetractDiagnosis;
import org.anamnesis.api.checkup.command.StartCheckup;
import org.anamnesis.api.checkup.event.ActEvent.DiagnosticReportRecorded;
import org.anamnesis.api.checkup.event.ActEvent.ImmunizationRecorded;
import org.anamnesis.api.checkup.event.ActEvent.ProcedureRecorded;
import org.anamnesis.api.checkup.event.CheckupEvent;
import org.anamnesis.api.checkup.event.CheckupFactEnteredInError;
import org.anamnesis.api.checkup.event.DiagnosisEvent.DiagnosisRecorded;
import org.anamnesis.api.checkup.event.DiagnosisEvent.DiagnosisRetracted;
import org.anamnesis.api.checkup.event.FindingEvent.LateResultAcknowledged;
import org.anamnesis.api.checkup.event.FindingEvent.LateResultRecorded;
import org.anamnesis.api.checkup.event.FindingEvent.ObservationRecorded;
import org.anamnesis.api.checkup.event.NoteEvent.NoteAdded;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupAmended;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupCancelled;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupCompleted;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupStarted;
import org.anamnesis.api.observation.Observation;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.value.Warning;
import org.anamnesis.command.measurement.Plausibility;
import org.anamnesis.command.measurement.PostMortem;
import org.anamnesis.command.status.AppointmentStatus;
import org.anamnesis.command.status.PatientStatus;
import org.anamnesis.command.status.PractitionerStatus;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.command.Guard;
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
    private @Nullable CheckupStarted started;
    private final Progress progress = new Progress();
    private final Findings findings = new Findings();

    Checkup() {}

    @CommandHandlerInterceptor
    Object guard(CommandMessage<?> command, InterceptorChain chain) throws Exception {
        if (started != null && !started.patientId().equals(((AboutPatient) command.getPayload()).patientId())
                && !(command.getPayload() instanceof StartCheckup)) {
            throw new CommandRefused(CheckupRefusal.CHECKUP_UNKNOWN);
        }
        return Guard.pass(tenant, command, chain, CheckupRefusal.CHECKUP_UNKNOWN);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(StartCheckup command, PatientStatus patient, PractitionerStatus practitioner,
            AppointmentStatus appointment, Origin origin) {
        if (started != null) {
            mustRepeat(command, started);
            return;
        }
        List<Warning> warnings = new ArrayList<>(patient.admit(command.visit().start(), "visit.start",
                PostMortem.is(command.visit().type()) || PostMortem.is(command.visit().reason()), origin));
        warnings.addAll(practitioner.admit("practitionerId", origin));
        appointment.admit();
        apply(new CheckupStarted(command.checkupId(), command.patientId(), command.practitionerId(), command.visit(),
                command.appointmentId(), warnings));
    }

    @CommandHandler
    void handle(RecordObservation command, PatientStatus patient, Origin origin) {
        if (!findings.holdsObservation(command.observationId(), command.observation())) {
            List<Warning> warnings = new ArrayList<>(progress.mustBeOpen(origin));
            warnings.addAll(judged(command.observation(), patient, origin));
            apply(new ObservationRecorded(command.checkupId(), command.patientId(), command.observationId(),
                    command.observation(), warnings));
        }
    }

    @CommandHandler
    void handle(RecordLateResult command, PatientStatus patient, Origin origin) {
        if (!findings.holdsObservation(command.observationId(), command.observation())) {
            progress.mustBeCompleted();
            patient.admit();
            apply(new LateResultRecorded(command.checkupId(), command.patientId(), progress.signedBy(),
                    command.observationId(), command.observation(),
                    Plausibility.judge(command.observation(), "", patient.animal(), origin)));
        }
    }

    @CommandHandler
    void handle(AcknowledgeLateResult command, PractitionerStatus practitioner, Origin origin) {
        if (findings.toAcknowledge(command.observationId(), command.practitionerId())) {
            practitioner.admit("practitionerId", origin);
            apply(new LateResultAcknowledged(command.checkupId(), command.patientId(), command.observationId(),
                    command.practitionerId()));
        }
    }

    @CommandHandler
    void handle(RecordDiagnosis command, PatientStatus patient, Origin origin) {
        if (!findings.holdsDiagnosis(command.diagnosisId(), command.diagnosis())) {
            patient.admit();
            apply(new DiagnosisRecorded(command.checkupId(), command.patientId(), command.diagnosisId(),
                    command.diagnosis(), progress.mustBeOpen(origin)));
        }
    }

    @CommandHandler
    void handle(RetractDiagnosis command) {
        if (findings.retractable(command.diagnosisId(), command.reason())) {
            progress.mustStand();
            apply(new DiagnosisRetracted(command.checkupId(), command.patientId(), command.diagnosisId(),
                    command.reason()));
        }
    }

    @CommandHandler
    void handle(AddNote command, PatientStatus patient, Origin origin) {
        if (!findings.holdsNote(command.noteId(), command.text())) {
            patient.admit();
            apply(new NoteAdded(command.checkupId(), command.patientId(), command.noteId(), command.text(),
                    progress.mustBeOpen(origin)));
        }
    }

    @CommandHandler
    void handle(RecordProcedure command, PatientStatus patient, Origin origin) {
        if (!findings.holds(command.procedureId(), command.procedure())) {
            apply(new ProcedureRecorded(command.checkupId(), command.patientId(), command.procedureId(),
                    command.procedure(), judged(command.procedure(), patient, origin)));
        }
    }

    @CommandHandler
    void handle(RecordImmunization command, PatientStatus patient, Origin origin) {
        if (!findings.holds(command.immunizationId(), command.immunization())) {
            List<Warning> warnings = new ArrayList<>(progress.mustBeOpen(origin));
            warnings.addAll(patient.admit(command.immunization().occurred(), "occurred", false, origin));
            apply(new ImmunizationRecorded(command.checkupId(), command.patientId(), command.immunizationId(),
                    command.immunization(), warnings));
        }
    }

    @CommandHandler
    void handle(RecordDiagnosticReport command, PatientStatus patient, Origin origin) {
        if (!findings.holds(command.diagnosticReportId(), command.diagnosticReport())) {
            patient.admit();
            progress.mustStand();
            apply(new DiagnosticReportRecorded(command.checkupId(), command.patientId(), command.diagnosticReportId(),
                    command.diagnosticReport(), findings.mustHold(command.diagnosticReport().results(), origin)));
        }
    }

    @CommandHandler
    void handle(CompleteCheckup command, PractitionerStatus practitioner, Origin origin) {
        if (!progress.isCompleted(command.practitionerId(), command.end())) {
            progress.mustBeOpen(origin);
            List<Warning> warnings = new ArrayList<>(practitioner.admit("signedBy", origin));
            warnings.addAll(progress.mustEndAfterStart(command.end(), origin));
            apply(new CheckupCompleted(command.checkupId(), command.patientId(), command.practitionerId(),
                    command.end(),
                    warnings));
        }
    }

    @CommandHandler
    void handle(AmendCheckup command) {
        if (!findings.holdsAmendment(command.amendmentId(), command.text())) {
            progress.mustBeCompleted();
            apply(new CheckupAmended(command.checkupId(), command.patientId(), command.amendmentId(), command.text(),
                    command.reason()));
        }
    }

    @CommandHandler
    void handle(CancelCheckup command) {
        if (progress.cancellable()) {
            apply(new CheckupCancelled(command.checkupId(), command.patientId(), command.reason()));
        }
    }

    @CommandHandler
    void handle(MarkCheckupFactEnteredInError command) {
        boolean stands = command.fact() == CheckupFact.CHECKUP
                ? progress.canBeEnteredInError(command.factId().equals(command.checkupId().value()))
                : findings.canBeEnteredInError(command.fact(), command.factId());
        if (stands) {
            apply(new CheckupFactEnteredInError(command.checkupId(), command.patientId(), command.fact(),
                    command.factId(), command.reason()));
        }
    }

    @EventSourcingHandler
    void evolve(CheckupEvent event, @MetaDataValue(MetadataKey.TENANT) String tenant) {
        switch (event) {
            case CheckupStarted first -> {
                id = first.checkupId();
                this.tenant = tenant;
                started = first;
                progress.started(first);
            }
            case ObservationRecorded recorded -> findings.observed(recorded.observationId(), recorded.observation());
            case LateResultRecorded late -> findings.observedLate(late.observationId(), late.observation());
            case LateResultAcknowledged seen -> findings.acknowledged(seen.observationId(), seen.acknowledgedBy());
            case DiagnosisRecorded recorded -> findings.diagnosed(recorded.diagnosisId(), recorded.diagnosis());
            case DiagnosisRetracted retracted -> findings.retracted(retracted.diagnosisId(), retracted.reason());
            case ProcedureRecorded recorded -> findings.recorded(recorded.procedureId(), recorded.procedure());
            case ImmunizationRecorded recorded -> findings.recorded(recorded.immunizationId(), recorded.immunization());
            case DiagnosticReportRecorded recorded -> findings.recorded(recorded.diagnosticReportId(),
                    recorded.diagnosticReport());
            case NoteAdded note -> findings.noted(note.noteId(), note.text());
            case CheckupAmended amended -> findings.amended(amended.amendmentId(), amended.text());
            case CheckupCompleted completed -> progress.completed(completed);
            case CheckupCancelled _ -> progress.cancelled();
            case CheckupFactEnteredInError error -> {
                if (error.fact() == CheckupFact.CHECKUP) {
                    progress.enteredInError();
                } else {
                    findings.enteredInError(error.fact(), error.factId());
                }
            }
        }
    }

    private static List<Warning> judged(Observation observation, PatientStatus patient, Origin origin) {
        List<Warning> warnings = new ArrayList<>(
                patient.admit(observation.effective(), "effective", PostMortem.is(observation.code()), origin));
        warnings.addAll(Plausibility.judge(observation, "", patient.animal(), origin));
        return warnings;
    }

    private List<Warning> judged(Procedure procedure, PatientStatus patient, Origin origin) {
        List<Warning> warnings = new ArrayList<>(progress.mustBeOpen(origin));
        warnings.addAll(patient.admit(procedure.performed().start(), "performed.start",
                PostMortem.is(procedure.code()), origin));
        return warnings;
    }

    private static void mustRepeat(StartCheckup command, CheckupStarted started) {
        CheckupStarted again = new CheckupStarted(command.checkupId(), command.patientId(), command.practitionerId(),
                command.visit(), command.appointmentId(), started.warnings());
        if (!again.equals(started)) {
            throw new CommandRefused(CheckupRefusal.DIFFERENT_CONTENT);
        }
    }
}
