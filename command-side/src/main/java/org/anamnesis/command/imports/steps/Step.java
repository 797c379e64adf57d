package org.anamnesis.command.imports.steps;

import java.util.Comparator;
import java.util.List;

/**
 * A command that a resource becomes.
 *
 * @param phase    when it is sent
 * @param kind     whether it records the resource, or says how it stands now
 * @param sequence when it is sent within the phase
 * @param content  the parts of the command that must be well-formed, for validation
 */
public record Step(Phase phase, Sequence sequence, Kind kind, Object command, List<Object> content) {

    static final Comparator<Step> ORDER = Comparator.comparing(Step::phase).thenComparing(Step::sequence);

    /** What a step is to its resource. */
    public enum Kind {
        /** It records the resource; where the record holds it otherwise, what it holds is kept. */
        RECORD,
        /** It says how the resource stands now, which is true of whatever the record holds of it. */
        STATUS,
        /** It asks whether the resource stands as it is told of: of use only where the record held it before. */
        RECOGNIZE,
        /** It says that the resource never was true: then nothing else it says matters. */
        STRIKE
    }

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
