package org.anamnesis.command.prescription;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.util.HashSet;
import java.util.Set;
import org.anamnesis.api.prescription.PrescriptionRefusal;
import org.anamnesis.api.prescription.command.MarkPrescriptionFactEnteredInError;
import org.anamnesis.api.prescription.event.OrderEvent;
import org.anamnesis.api.prescription.event.OrderEvent.MedicationPrescribed;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionCompleted;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionDiscontinued;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionHeld;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionRenewed;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionResumed;
import org.anamnesis.plumbing.metadata.Origin;
import org.jspecify.annotations.Nullable;

/**
 * How far a prescription has come, and what may still be done to it. Source: FHIR R4 {@code medicationrequest-status}.
 */
final class Course {

    private enum State {
        ACTIVE(null),
        ON_HOLD(PrescriptionRefusal.PRESCRIPTION_ON_HOLD),
        COMPLETED(
                PrescriptionRefusal.PRESCRIPTION_COMPLETED),
        DISCONTINUED(
                PrescriptionRefusal.PRESCRIPTION_DISCONTINUED),
        ENTERED_IN_ERROR(
                PrescriptionRefusal.PRESCRIPTION_ENTERED_IN_ERROR);

        /** Why what needs an active prescription is refused. */
        private final @Nullable PrescriptionRefusal refusal;

        State(@Nullable PrescriptionRefusal refusal) {
            this.refusal = refusal;
        }
    }

    private State state = State.ACTIVE;
    /** What came last: the same again is silence. */
    private @Nullable OrderEvent last;
    /** What was once stated and may since have been taken back: importing it again must not bring it back. */
    private final Set<OrderEvent> stated = new HashSet<>();

    /** Whether the change is to be made; refuses what the present state does not let pass. */
    boolean lets(OrderEvent change, Origin origin) {
        if (change.equals(last) || origin == Origin.IMPORT && stated.contains(change)) {
            return false;
        }
        switch (change) {
            case PrescriptionHeld _, PrescriptionCompleted _ -> mustBeActive();
            case PrescriptionResumed _ -> mustBeOnHold();
            case PrescriptionDiscontinued _ -> mustNotBeOver();
            case PrescriptionRenewed _ -> mustBeRenewable();
            case MedicationPrescribed _ -> throw new IllegalArgumentException("No change of course");
        }
        return true;
    }

    void mustBeActive() {
        refuseIf(state.refusal != null, state.refusal);
    }

    /** Of history that is brought in, refuses what was entered in error. */
    void mustNotBeStruck(Origin origin) {
        refuseIf(origin == Origin.IMPORT && state == State.ENTERED_IN_ERROR,
                PrescriptionRefusal.PRESCRIPTION_ENTERED_IN_ERROR);
    }

    /** Refuses what is told of as active and is not; what was entered in error is of no interest any more. */
    void mustBeAsTold() {
        if (state != State.ENTERED_IN_ERROR) {
            mustBeActive();
        }
    }

    /** What ran its course can be taken up again, what was stopped cannot. */
    void mustBeRenewable() {
        if (state != State.COMPLETED) {
            mustBeActive();
        }
    }

    /** Whether the patient is no longer to take it. */
    boolean isOver() {
        return state != State.ACTIVE && state != State.ON_HOLD;
    }

    /** Whether the whole prescription may be struck: not if it was already, which is silence. */
    boolean canBeEnteredInError(MarkPrescriptionFactEnteredInError command, Dispenses fills, Origin origin) {
        refuseIf(!command.factId().equals(command.prescriptionId().value()), PrescriptionRefusal.FACT_UNKNOWN);
        refuseIf(fills.any() && origin != Origin.IMPORT, PrescriptionRefusal.DISPENSES_ON_RECORD);
        return state != State.ENTERED_IN_ERROR;
    }

    void evolve(OrderEvent event) {
        state = switch (event) {
            case MedicationPrescribed _, PrescriptionRenewed _, PrescriptionResumed _ -> State.ACTIVE;
            case PrescriptionHeld _ -> State.ON_HOLD;
            case PrescriptionDiscontinued _ -> State.DISCONTINUED;
            case PrescriptionCompleted _ -> State.COMPLETED;
        };
        last = event;
        stated.add(event);
    }

    void enteredInError() {
        state = State.ENTERED_IN_ERROR;
        last = null;
    }

    private void mustBeOnHold() {
        refuseIf(state == State.ACTIVE, PrescriptionRefusal.PRESCRIPTION_NOT_ON_HOLD);
        mustNotBeOver();
    }

    private void mustNotBeOver() {
        if (state != State.ON_HOLD) {
            mustBeActive();
        }
    }
}
