package org.anamnesis.command.imports.sending;

import java.util.List;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.HeldFactsId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.command.RegisterPatient;
import org.anamnesis.command.imports.reading.Entry;
import org.anamnesis.command.status.PossibleDuplicates.Candidate;
import org.anamnesis.command.status.PossibleDuplicates;
import org.jspecify.annotations.Nullable;

/**
 * What one import needs where it is not clear who is meant: a place for what must wait, and a look at who is known.
 *
 * @param source where it says that its resources come from, if it does
 */
public record PatientMatching(HeldBundles held, PossibleDuplicates duplicates, String tenant,
        @Nullable String source) {

    /** Patients on record who may be a new one. */
    List<Candidate> candidates(RegisterPatient told) {
        return duplicates.of(tenant, told.patientId(), told.demographics());
    }

    /** The id under which what is told of one description is held. */
    HeldFactsId id(PatientId patient, Demographics told) {
        return held.id(tenant, source, patient, told);
    }

    /** Keeps entries of a bundle, the same ones once. */
    HeldFactsId keep(HeldFactsId id, List<Entry> entries) {
        held.keep(tenant, source, id, entries);
        return id;
    }

    /** Drops what is held. */
    void drop(HeldFactsId id) {
        held.drop(tenant, id);
    }
}
