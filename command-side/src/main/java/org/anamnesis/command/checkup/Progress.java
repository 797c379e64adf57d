package org.anamnesis.command.checkup;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.anamnesis.api.checkup.CheckupFact;
import org.anamnesis.api.checkup.CheckupRefusal;
import org.anamnesis.api.checkup.command.StartCheckup;
import org.anamnesis.api.checkup.event.VisitEvent;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupAmended;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupCancelled;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupCompleted;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupStarted;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Warning;
import org.anamnesis.plumbing.metadata.Origin;
import org.jspecify.annotations.Nullable;

/** How far a checkup has come, and what may still be done to it. */
final class Progress {

    private enum State {
        OPEN,
        COMPLETED,
        CANCELLED
    }

    private State state = State.OPEN;
    private boolean enteredInError;
    private @Nullable CheckupStarted started;
    private @Nullable PractitionerId signedBy;
    private @Nullable ClinicalTime end;
    private final RecordedFacts facts;

    Progress(RecordedFacts facts) {
        this.facts = facts;
    }

    /** Whether it was started before, just so; refuses other content. */
    boolean isStarted(StartCheckup command) {
        refuseIf(
                started != null && !started.equals(new CheckupStarted(command.checkupId(), command.patientId(),
                        command.practitionerId(), command.visit(), command.appointmentId(), started.warnings())),
                CheckupRefusal.DIFFERENT_CONTENT);
        return started != null;
    }

    /** Lets a finding in: while the checkup is open, or as history with a warning. */
    List<Warning> mustBeOpen(Origin origin) {
        mustStand();
        if (state == State.OPEN) {
            return List.of();
        }
        refuseIf(origin != Origin.IMPORT, CheckupRefusal.CHECKUP_COMPLETED);
        return List.of(new Warning(Warning.Code.AFTER_COMPLETION, ""));
    }

    void mustBeCompleted() {
        mustStand();
        refuseIf(state != State.COMPLETED, CheckupRefusal.CHECKUP_NOT_COMPLETED);
    }

    void mustStand() {
        refuseIf(enteredInError, CheckupRefusal.CHECKUP_ENTERED_IN_ERROR);
        refuseIf(state == State.CANCELLED, CheckupRefusal.CHECKUP_CANCELLED);
    }

    List<Warning> mustEndAfterStart(@Nullable ClinicalTime end, Origin origin) {
        ClinicalTime start = started.visit().start();
        if (start == null || end == null || !end.isBefore(start)) {
            return List.of();
        }
        refuseIf(origin != Origin.IMPORT, CheckupRefusal.END_BEFORE_START, "end");
        return List.of(new Warning(Warning.Code.IMPOSSIBLE_VALUE, "end"));
    }

    /** Whether it was signed just so before: then signing is silence; refuses another signature. */
    boolean isCompleted(@Nullable PractitionerId signedBy, @Nullable ClinicalTime end) {
        if (state != State.COMPLETED) {
            return false;
        }
        refuseIf(!Objects.equals(signedBy, this.signedBy) || !Objects.equals(end, this.end),
                CheckupRefusal.CHECKUP_COMPLETED);
        return true;
    }

    /** Whether it can be cancelled: not if it was already, which is silence. */
    boolean cancellable() {
        refuseIf(state == State.COMPLETED, CheckupRefusal.CHECKUP_COMPLETED);
        return state == State.OPEN;
    }

    /** Whether it may be entered in error itself: not if it was already; its fact goes by its own id. */
    boolean canBeEnteredInError(UUID factId) {
        refuseIf(!factId.equals(started.checkupId().value()), CheckupRefusal.FACT_UNKNOWN);
        return !enteredInError;
    }

    /** Who signed, and so has to acknowledge what comes late. */
    @Nullable
    PractitionerId signedBy() {
        return signedBy;
    }

    void evolve(VisitEvent event) {
        switch (event) {
            case CheckupStarted it -> started = it;
            case CheckupCompleted it -> {
                state = State.COMPLETED;
                signedBy = it.signedBy();
                end = it.end();
            }
            case CheckupAmended it -> facts.put(CheckupFact.AMENDMENT, it.amendmentId().value(),
                    it.text());
            case CheckupCancelled _ -> state = State.CANCELLED;
        }
    }

    boolean isEnteredInError() {
        return enteredInError;
    }

    void enterInError() {
        enteredInError = true;
    }
}
