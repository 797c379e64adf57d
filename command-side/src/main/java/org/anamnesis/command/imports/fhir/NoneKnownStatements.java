package org.anamnesis.command.imports.fhir;

import java.util.Set;
import java.util.UUID;
import org.anamnesis.api.patient.NoneKnown;
import org.anamnesis.api.patient.NoneKnown.Subject;
import org.anamnesis.api.patient.NoneKnownId;
import org.anamnesis.api.patient.PatientFact;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.command.MarkPatientFactEnteredInError;
import org.anamnesis.api.patient.command.StateNoneKnown;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.command.imports.steps.ImportSteps;
import org.anamnesis.command.imports.steps.Step.Phase;
import org.jspecify.annotations.Nullable;

/** What a resource becomes that says that none are known. */
final class NoneKnownStatements {

    private static final String WITHDRAWN = "Refuted, or over, in the record it was imported from";
    private static final Set<String> HELD = Set.of("", "confirmed", "unconfirmed", "provisional");

    private NoneKnownStatements() {}

    /**
     * The statement, after what it may contradict.
     *
     * @param clinical     a clinical status: whether it holds now
     * @param verification a verification status: whether it is held at all
     */
    static ImportSteps statement(UUID id, PatientId patient, Subject subject, @Nullable ClinicalTime asserted,
            String clinical, String verification) {
        NoneKnownId noneKnownId = new NoneKnownId(id);
        NoneKnown stated = new NoneKnown(subject, asserted);
        ImportSteps steps = new ImportSteps();
        if (verification.equals(Statuses.ENTERED_IN_ERROR)) {
            return steps.add(Phase.ENDS, new StateNoneKnown(patient, noneKnownId, stated), stated)
                    .strike(Phase.ENDS, new MarkPatientFactEnteredInError(patient, PatientFact.NONE_KNOWN, id,
                            EnteredInError.REASON));
        }
        if (!HELD.contains(verification) || !clinical.isEmpty() && !clinical.equals("active")) {
            // What an earlier export stated is withdrawn; what was never stated is not on record.
            return steps.strike(Phase.ENDS,
                    new MarkPatientFactEnteredInError(patient, PatientFact.NONE_KNOWN, id, WITHDRAWN));
        }
        return steps.add(Phase.ENDS, new StateNoneKnown(patient, noneKnownId, stated), stated);
    }
}
