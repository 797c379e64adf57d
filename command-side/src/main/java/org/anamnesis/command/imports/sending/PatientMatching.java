package org.anamnesis.command.imports.sending;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.HeldFactsId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.command.RegisterPatient;
import org.anamnesis.command.imports.reading.Entry;
import org.anamnesis.command.status.PossibleDuplicates.Candidate;
import org.anamnesis.command.status.PossibleDuplicates;
import org.anamnesis.plumbing.id.DerivedIds;
import org.anamnesis.plumbing.serialization.EventJson;
import org.jspecify.annotations.Nullable;

/**
 * What one import needs where it is not clear who is meant: a place for what must wait, and a look at who is known.
 *
 * @param source where it says that its resources come from, if it does
 */
public record PatientMatching(HeldBundles held, PossibleDuplicates duplicates, DerivedIds ids, String tenant,
        @Nullable String source) {

    /** Patients on record who may be a new one. */
    List<Candidate> candidates(RegisterPatient told) {
        return duplicates.of(tenant, told.patientId(), told.demographics());
    }

    /** Who on record has a medical record number of somebody who is told of. */
    Optional<PatientId> ownerOfNumber(RegisterPatient told) {
        return duplicates.ownerOfNumber(tenant, told.demographics());
    }

    /** The id under which what is told of one description is held. */
    HeldFactsId id(PatientId patient, Demographics told) {
        return new HeldFactsId(ids.of("held-facts", tenant, Objects.requireNonNullElse(source, ""),
                patient.toString(), EventJson.write(told)));
    }

    /** Keeps entries of a bundle, and answers the digest of what was not kept before; null where it was. */
    byte @Nullable [] keep(HeldFactsId id, List<Entry> entries) {
        return held.keep(tenant, source, id, entries);
    }

    /** Drops what was kept. */
    void drop(HeldFactsId id, byte[] digest) {
        held.drop(tenant, id, digest);
    }
}
