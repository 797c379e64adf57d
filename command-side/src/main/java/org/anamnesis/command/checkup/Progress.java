package org.anamnesis.command.checkup;

import java.util.List;
import java.util.Objects;
import org.anamnesis.api.checkup.CheckupRefusal;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupCompleted;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupStarted;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Warning;
import org.anamnesis.plumbing.command.CommandRefused;
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
    private @Nullable ClinicalTime start;
    private @Nullable PractitionerId signedBy;
    private @Nullable ClinicalTime end;

    /** Lets a finding in: while the checkup is open, or as history with a warning. */
    List<Warning> mustBeOpen(Origin origin) {
        mustStand();
        if (state == State.OPEN) {
            return List.of();
        }
        if (origin != Origin.IMPORT) {
            throw new CommandRefused(CheckupRefusal.CHECKUP_COMPLETED);
        }
        return List.of(new Warning(Warning.Code.AFTER_COMPLETION, ""));
    }

    void mustBeCompleted() {
        mustStand();
        if (state != State.COMPLETED) {
            throw new CommandRefused(CheckupRefusal.CHECKUP_NOT_COMPLETED);
        }
    }

    void mustStand() {
        if (enteredInError) {
            throw new CommandRefused(CheckupRefusal.CHECKUP_ENTERED_IN_ERROR);
        }
        if (state == State.CANCELLED) {
            throw new CommandRefused(CheckupRefusal.CHECKUP_CANCELLED);
        }
    }

    List<Warning> mustEndAfterStart(ClinicalTime end, Origin origin) {
        if (start == null || !end.isBefore(start)) {
            return List.of();
        }
        if (origin != Origin.IMPORT) {
            throw new CommandRefused(CheckupRefusal.END_BEFORE_START, "end");
        }
        return List.of(new Warning(Warning.Code.IMPOSSIBLE_VALUE, "end"));
    }

    /** Whether it was signed just so before: then signing is silence; refuses another signature. */
    boolean isCompleted(@Nullable PractitionerId signedBy, ClinicalTime end) {
        if (state != State.COMPLETED) {
            return false;
        }
        if (!Objects.equals(signedBy, this.signedBy) || !end.equals(this.end)) {
            throw new CommandRefused(CheckupRefusal.CHECKUP_COMPLETED);
        }
        return true;
    }

    /** Whether it can be cancelled: not if it was already, which is silence. */
    boolean cancellable() {
        if (state == State.COMPLETED) {
            throw new CommandRefused(CheckupRefusal.CHECKUP_COMPLETED);
        }
        return state == State.OPEN;
    }

    boolean canBeEnteredInError(boolean itself) {
        if (!itself) {
            throw new CommandRefused(CheckupRefusal.FACT_UNKNOWN);
        }
        return !enteredInError;
    }

    /** Who signed, and so has to acknowledge what comes late. */
    @Nullable
    PractitionerId signedBy() {
        return signedBy;
    }

    void started(CheckupStarted event) {
        start = event.visit().start();
    }

    void completed(CheckupCompleted event) {
        state = State.COMPLETED;
        signedBy = event.signedBy();
        end = event.end();
    }

    void cancelled() {
        state = State.CANCELLED;
    }

    void enteredInError() {
        enteredInError = true;
    }
}
