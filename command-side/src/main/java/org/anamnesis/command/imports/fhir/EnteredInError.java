package org.anamnesis.command.imports.fhir;

import java.util.UUID;
import org.anamnesis.api.checkup.CheckupFact;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.command.MarkCheckupFactEnteredInError;
import org.anamnesis.api.patient.PatientId;
import org.hl7.fhir.r4.model.CodeableConcept;

/** What the other record had marked so is recorded, and then marked here. */
final class EnteredInError {

    /** The reason of it all. */
    static final String REASON = "Entered in error in the record it was imported from";

    private static final String CODE = "entered-in-error";

    private EnteredInError() {}

    /** Whether this is what a verification status says. */
    static boolean is(CodeableConcept verification) {
        return CODE.equals(Concepts.code(verification));
    }

    /** That a fact of a checkup never was true. */
    static MarkCheckupFactEnteredInError mark(CheckupId checkup, PatientId patient, CheckupFact fact, UUID id) {
        return new MarkCheckupFactEnteredInError(checkup, patient, fact, id, REASON);
    }
}
