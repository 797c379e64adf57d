package org.anamnesis.command.imports.steps;

import java.util.Comparator;
import java.util.List;

/**
 * A command that a resource becomes.
 *
 * @param phase    when it is sent
 * @param sequence when it is sent within the phase
 * @param content  the parts of the command that must be well-formed, for validation
 */
public record Step(Phase phase, Sequence sequence, Object command, List<Object> content) {

    static final Comparator<Step> ORDER = Comparator.comparing(Step::phase).thenComparing(Step::sequence);

    /** The order in which a bundle's commands are sent: nothing is said of what is not there yet. */
    public enum Phase {
        /** Practitioners, whom encounters name. */
        PRACTITIONERS,
        /** Patients, and their deaths. */
        PATIENTS,
        /** The beginning of every encounter. */
        BEGINNINGS,
        /** What was found. */
        FACTS,
        /** What groups the facts. */
        REPORTS,
        /** Medication, one prescription from its order to its end after the other: allergies are known by now. */
        PRESCRIPTIONS,
        /** Completion and cancellation, after which a checkup takes no more facts. */
        ENDS,
        /** What was owed, for checkups that are known by now. */
        INVOICES,
        /** What was paid of them. */
        PAYMENTS,
        /** Who covers the patient: of all that name the same payor only the earliest is sent. */
        COVERAGES,
        /** The departure of practitioners, whom the encounters above still name. */
        CLOSINGS
    }
}
