package org.anamnesis.command.checkup;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anamnesis.api.checkup.CheckupFact;
import org.anamnesis.api.checkup.CheckupRefusal;
import org.anamnesis.api.checkup.DiagnosisId;
import org.anamnesis.api.checkup.event.ActEvent;
import org.anamnesis.api.checkup.event.ActEvent.DiagnosticReportRecorded;
import org.anamnesis.api.checkup.event.ActEvent.ImmunizationRecorded;
import org.anamnesis.api.checkup.event.ActEvent.ProcedureRecorded;
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
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Warning;
import org.anamnesis.plumbing.metadata.Origin;
import org.jspecify.annotations.Nullable;

/** What was found, done and written in a checkup, as far as decisions need it. */
final class Findings {

    private final RecordedFacts facts;
    private final Map<DiagnosisId, String> retractions = new HashMap<>();
    private final Map<DiagnosisId, @Nullable ClinicalTime> onsets = new HashMap<>();
    private final Map<DiagnosisId, DiagnosisResolved> ends = new HashMap<>();
    /** Late results, and who has seen them. */
    private final Map<ObservationId, @Nullable PractitionerId> late = new HashMap<>();

    Findings(RecordedFacts facts) {
        this.facts = facts;
    }

    /** A report groups observations of its own checkup; history is let pass with a warning. */
    List<Warning> mustHold(List<ObservationId> results, Origin origin) {
        if (results.stream().allMatch(id -> facts.know(CheckupFact.OBSERVATION, id.value()))) {
            return List.of();
        }
        refuseIf(origin != Origin.IMPORT, CheckupRefusal.RESULT_UNKNOWN, "results");
        return List.of(new Warning(Warning.Code.RESULT_MISSING, "results"));
    }

    /** Whether the late result still has to be acknowledged; again by the same practitioner is silence. */
    boolean toAcknowledge(ObservationId id, PractitionerId practitioner) {
        refuseIf(!late.containsKey(id), CheckupRefusal.LATE_RESULT_UNKNOWN);
        PractitionerId seenBy = late.get(id);
        refuseIf(seenBy != null && !seenBy.equals(practitioner), CheckupRefusal.LATE_RESULT_ALREADY_ACKNOWLEDGED);
        return seenBy == null;
    }

    /** Whether the diagnosis is there to be taken back; again for the same reason is silence. */
    boolean retractable(DiagnosisId id, String reason) {
        facts.mustHold(CheckupFact.DIAGNOSIS, id.value(), CheckupRefusal.DIAGNOSIS_UNKNOWN);
        String retraction = retractions.get(id);
        refuseIf(retraction != null && !retraction.equals(reason), CheckupRefusal.DIAGNOSIS_ALREADY_RETRACTED);
        return retraction == null;
    }

    /** Whether what was diagnosed is there to end; ending it again in the same way is silence. */
    boolean resolvable(DiagnosisResolved end, Origin origin) {
        facts.mustHold(CheckupFact.DIAGNOSIS, end.diagnosisId().value(), CheckupRefusal.DIAGNOSIS_UNKNOWN);
        refuseIf(retractions.containsKey(end.diagnosisId()), CheckupRefusal.DIAGNOSIS_ALREADY_RETRACTED);
        DiagnosisResolved earlier = ends.get(end.diagnosisId());
        refuseIf(earlier != null && !earlier.equals(end), CheckupRefusal.DIAGNOSIS_ALREADY_RESOLVED);
        ClinicalTime onset = onsets.get(end.diagnosisId());
        refuseIf(origin != Origin.IMPORT && onset != null && end.abatement() != null
                && end.abatement().isBefore(onset), CheckupRefusal.ABATEMENT_BEFORE_ONSET, "abatement");
        return earlier == null;
    }

    /** Refuses what is over or retracted; what was entered in error is of no interest any more. */
    void mustBeActive(DiagnosisId id) {
        if (facts.stands(CheckupFact.DIAGNOSIS, id.value())) {
            refuseIf(retractions.containsKey(id), CheckupRefusal.DIAGNOSIS_ALREADY_RETRACTED);
            refuseIf(ends.containsKey(id), CheckupRefusal.DIAGNOSIS_ALREADY_RESOLVED);
        }
    }

    void evolve(FindingEvent event) {
        switch (event) {
            case ObservationRecorded it -> facts.put(CheckupFact.OBSERVATION, it.observationId().value(),
                    it.observation());
            case LateResultRecorded it -> {
                facts.put(CheckupFact.OBSERVATION, it.observationId().value(), it.observation());
                late.put(it.observationId(), null);
            }
            case LateResultAcknowledged it -> late.put(it.observationId(), it.acknowledgedBy());
        }
    }

    void evolve(DiagnosisEvent event) {
        switch (event) {
            case DiagnosisRecorded it -> {
                facts.put(CheckupFact.DIAGNOSIS, it.diagnosisId().value(), it.diagnosis());
                onsets.put(it.diagnosisId(), it.diagnosis().onset());
            }
            case DiagnosisResolved it -> ends.put(it.diagnosisId(), it);
            case DiagnosisRetracted it -> retractions.put(it.diagnosisId(), it.reason());
        }
    }

    void evolve(ActEvent event) {
        switch (event) {
            case ProcedureRecorded it -> facts.put(CheckupFact.PROCEDURE, it.procedureId().value(), it.procedure());
            case ImmunizationRecorded it -> facts.put(CheckupFact.IMMUNIZATION, it.immunizationId().value(),
                    it.immunization());
            case DiagnosticReportRecorded it -> facts.put(CheckupFact.DIAGNOSTIC_REPORT,
                    it.diagnosticReportId().value(),
                    it.diagnosticReport());
        }
    }

    void evolve(NoteEvent event) {
        switch (event) {
            case NoteAdded it -> facts.put(CheckupFact.NOTE, it.noteId().value(), it.text());
        }
    }
}
