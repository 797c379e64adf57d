package org.anamnesis.command.imports.sending;

import java.util.List;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.HeldFactsId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.command.imports.reading.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Where one import puts what it must hold.
 *
 * @param source where it says that its resources come from, if it does
 */
public record Holding(HeldBundles bundles, String tenant, @Nullable String source) {

    /** The id under which what is told of one description is held. */
    HeldFactsId id(PatientId patient, Demographics told) {
        return bundles.id(tenant, source, patient, told);
    }

    /** Keeps entries of a bundle, the same ones once. */
    HeldFactsId keep(HeldFactsId id, List<Entry> entries) {
        bundles.keep(tenant, source, id, entries);
        return id;
    }

    /** Drops what is held. */
    void drop(HeldFactsId id) {
        bundles.drop(tenant, id);
    }
}
