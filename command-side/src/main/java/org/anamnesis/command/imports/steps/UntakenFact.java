package org.anamnesis.command.imports.steps;

import java.util.UUID;
import org.anamnesis.api.RefusalCode;
import org.anamnesis.api.patient.FactNotTakenOver;
import org.anamnesis.api.patient.FactNotTakenOver.Kind;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.CodeableConcept;
import org.jspecify.annotations.Nullable;

/**
 * What a resource that was not taken over tells of.
 *
 * @param patientId whom
 * @param factId    what the record would call it
 * @param kind      what kind of fact it would be
 * @param code      what it is; absent where that cannot be read
 * @param inUse     whether the other record holds it to be true and in use: only that is missed
 */
public record UntakenFact(PatientId patientId, UUID factId, Kind kind, @Nullable CodeableConcept code,
        boolean inUse) {

    /** The same, with the reason for which it was not taken over. */
    public FactNotTakenOver because(RefusalCode why) {
        return new FactNotTakenOver(factId, kind, code, why.code());
    }
}
