package org.anamnesis.command.checkup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anamnesis.api.checkup.AmendmentId;
import org.anamnesis.api.checkup.CheckupFact;
import org.anamnesis.api.checkup.CheckupRefusal;
import org.anamnesis.api.checkup.Diagnosis;
import org.anamnesis.api.checkup.DiagnosisId;
import org.anamnesis.api.checkup.DiagnosticReport;
import org.anamnesis.api.checkup.DiagnosticReportId;
import org.anamnesis.api.checkup.Immunization;
import org.anamnesis.api.checkup.ImmunizationId;
import org.anamnesis.api.checkup.NoteId;
import org.anamnesis.api.checkup.Procedure;
import org.anamnesis.api.checkup.ProcedureId;
import org.anamnesis.api.observation.Observation;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.value.Warning;
import org.anamnesis.command.decision.Facts;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.metadata.Origin;
import org.jspecify.annotations.Nullable;

/** What was found and written in a checkup, as far as decisions need it. */
final class Findings {

    private final Facts<ObservationId, Observation> observations = new Facts<>();
    private final Facts<DiagnosisId, Diagnosis> diagnoses = new Facts<>();
    private final Facts<NoteId, String> notes = new Facts<>();
    private final Facts<AmendmentId, String> amendments = new Facts<>();
    private final Facts<ProcedureId, Procedure> procedures = new Facts<>();
    private final Facts<ImmunizationId, Immunization> immunizations = new Facts<>();
    private final Facts<DiagnosticReportId, DiagnosticReport> reports = new Facts<>();
    private final Map<DiagnosisId, String> retractions = new HashMap<>();
    /** Late results, and who has seen them. */
    private final Map<ObservationId, @Nullable PractitionerId> late = new HashMap<>();

    boolean holdsObservation(ObservationId id, Observation observation) {
        return observations.holds(id, observation, CheckupRefusal.DIFFERENT_CONTENT);
    }

    boolean holdsDiagnosis(DiagnosisId id, Diagnosis diagnosis) {
        return diagnoses.holds(id, diagnosis, CheckupRefusal.DIFFERENT_CONTENT);
    }

    boolean holdsNote(NoteId id, String text) {
        return notes.holds(id, text, CheckupRefusal.DIFFERENT_CONTENT);
    }

    boolean holdsAmendment(AmendmentId id, String text) {
        return amendments.holds(id, text, CheckupRefusal.DIFFERENT_CONTENT);
    }

    boolean holds(ProcedureId id, Procedure procedure) {
        return procedures.holds(id, procedure, CheckupRefusal.DIFFERENT_CONTENT);
    }

    boolean holds(ImmunizationId id, Immunization immunization) {
        return immunizations.holds(id, immunization, CheckupRefusal.DIFFERENT_CONTENT);
    }

    boolean holds(DiagnosticReportId id, DiagnosticReport report) {
        return reports.holds(id, report, CheckupRefusal.DIFFERENT_CONTENT);
    }

    /** A report groups observations of its own checkup; history is let pass with a warning. */
    List<Warning> mustHold(List<ObservationId> results, Origin origin) {
        if (results.stream().allMatch(observations::knows)) {
            return List.of();
        }
        if (origin != Origin.IMPORT) {
            throw new CommandRefused(CheckupRefusal.RESULT_UNKNOWN, "results");
        }
        return List.of(new Warning(Warning.Code.RESULT_MISSING, "results"));
    }

    /** Whether the late result still has to be acknowledged; again by the same practitioner is silence. */
    boolean toAcknowledge(ObservationId id, PractitionerId practitioner) {
        if (!late.containsKey(id)) {
            throw new CommandRefused(CheckupRefusal.LATE_RESULT_UNKNOWN);
        }
        PractitionerId seenBy = late.get(id);
        if (seenBy != null && !seenBy.equals(practitioner)) {
            throw new CommandRefused(CheckupRefusal.LATE_RESULT_ALREADY_ACKNOWLEDGED);
        }
        return seenBy == null;
    }

    /** Whether the diagnosis is there to be taken back; again for the same reason is silence. */
    boolean retractable(DiagnosisId id, String reason) {
        diagnoses.require(id, CheckupRefusal.DIAGNOSIS_UNKNOWN, CheckupRefusal.FACT_ENTERED_IN_ERROR);
        String retraction = retractions.get(id);
        if (retraction != null && !retraction.equals(reason)) {
            throw new CommandRefused(CheckupRefusal.DIAGNOSIS_ALREADY_RETRACTED);
        }
        return retraction == null;
    }

    boolean canBeEnteredInError(CheckupFact fact, UUID id) {
        return switch (fact) {
            case OBSERVATION -> observations.canBeEnteredInError(new ObservationId(id), CheckupRefusal.FACT_UNKNOWN);
            case DIAGNOSIS -> diagnoses.canBeEnteredInError(new DiagnosisId(id), CheckupRefusal.FACT_UNKNOWN);
            case PROCEDURE -> procedures.canBeEnteredInError(new ProcedureId(id), CheckupRefusal.FACT_UNKNOWN);
            case IMMUNIZATION -> immunizations.canBeEnteredInError(new ImmunizationId(id), CheckupRefusal.FACT_UNKNOWN);
            case DIAGNOSTIC_REPORT -> reports.canBeEnteredInError(new DiagnosticReportId(id),
                    CheckupRefusal.FACT_UNKNOWN);
            case NOTE -> notes.canBeEnteredInError(new NoteId(id), CheckupRefusal.FACT_UNKNOWN);
            case AMENDMENT -> amendments.canBeEnteredInError(new AmendmentId(id), CheckupRefusal.FACT_UNKNOWN);
            case CHECKUP -> throw new IllegalArgumentException("The checkup itself is no finding");
        };
    }

    void observed(ObservationId id, Observation observation) {
        observations.put(id, observation);
    }

    void observedLate(ObservationId id, Observation observation) {
        observations.put(id, observation);
        late.put(id, null);
    }

    void acknowledged(ObservationId id, PractitionerId practitioner) {
        late.put(id, practitioner);
    }

    void diagnosed(DiagnosisId id, Diagnosis diagnosis) {
        diagnoses.put(id, diagnosis);
    }

    void recorded(ProcedureId id, Procedure procedure) {
        procedures.put(id, procedure);
    }

    void recorded(ImmunizationId id, Immunization immunization) {
        immunizations.put(id, immunization);
    }

    void recorded(DiagnosticReportId id, DiagnosticReport report) {
        reports.put(id, report);
    }

    void retracted(DiagnosisId id, String reason) {
        retractions.put(id, reason);
    }

    void noted(NoteId id, String text) {
        notes.put(id, text);
    }

    void amended(AmendmentId id, String text) {
        amendments.put(id, text);
    }

    void enteredInError(CheckupFact fact, UUID id) {
        switch (fact) {
            case OBSERVATION -> observations.enterInError(new ObservationId(id));
            case DIAGNOSIS -> diagnoses.enterInError(new DiagnosisId(id));
            case PROCEDURE -> procedures.enterInError(new ProcedureId(id));
            case IMMUNIZATION -> immunizations.enterInError(new ImmunizationId(id));
            case DIAGNOSTIC_REPORT -> reports.enterInError(new DiagnosticReportId(id));
            case NOTE -> notes.enterInError(new NoteId(id));
            case AMENDMENT -> amendments.enterInError(new AmendmentId(id));
            case CHECKUP -> throw new IllegalArgumentException("The checkup itself is no finding");
        }
    }
}
