package org.anamnesis.command.imports.fhir;

import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.anamnesis.api.checkup.CheckupFact;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.command.MarkCheckupFactEnteredInError;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.anamnesis.command.imports.steps.ImportSteps;
import org.anamnesis.command.imports.steps.Step.Phase;
import org.anamnesis.plumbing.command.CommandRefused;

/**
 * What the other record had marked so is recorded, and then marked here: so an older export that comes later does not
 * bring it back. What was recorded of it before is struck, whatever it said.
 */
final class EnteredInError {

    /** The reason of it all. */
    static final String REASON = "Entered in error in the record it was imported from";

    private static final String NOT_DONE = "Not done in the record it was imported from";

    private EnteredInError() {}

    /** What was not done after all, or is none any more: struck where the record holds it, and otherwise refused. */
    static ImportSteps notDone(Function<String, ImportSteps> strike) {
        return strike.apply(NOT_DONE).unlessHeld(new CommandRefused(ImportRefusal.NOT_DONE, "status"));
    }

    /** The same of a fact of a checkup. */
    static ImportSteps notDone(CheckupId checkup, PatientId patient, CheckupFact fact, UUID id) {
        return notDone(why -> new ImportSteps()
                .strike(Phase.FACTS, new MarkCheckupFactEnteredInError(checkup, patient, fact, id, why))
                .whereHeld(owner -> new MarkCheckupFactEnteredInError(new CheckupId(owner.id()),
                        new PatientId(owner.patient()), fact, id, why)));
    }

    /** The recording, as far as it can be recorded, and the strike. */
    static ImportSteps struck(Supplier<ImportSteps> recording, Phase phase, Object strike) {
        return recorded(recording).strike(phase, strike);
    }

    /** The same of a fact of a checkup, which is struck in whatever checkup the record holds it. */
    static ImportSteps struck(Supplier<ImportSteps> recording, Phase phase, CheckupId checkup, PatientId patient,
            CheckupFact fact, UUID id) {
        return struck(recording, phase, mark(checkup, patient, fact, id))
                .whereHeld(owner -> mark(new CheckupId(owner.id()), new PatientId(owner.patient()), fact, id));
    }

    /** The recording; nothing where it says too little, which does not matter in what never was true. */
    static ImportSteps recorded(Supplier<ImportSteps> recording) {
        try {
            return recording.get();
        } catch (CommandRefused saysTooLittle) {
            return new ImportSteps();
        }
    }

    /** That a fact of a checkup never was true. */
    static MarkCheckupFactEnteredInError mark(CheckupId checkup, PatientId patient, CheckupFact fact, UUID id) {
        return new MarkCheckupFactEnteredInError(checkup, patient, fact, id, REASON);
    }
}
