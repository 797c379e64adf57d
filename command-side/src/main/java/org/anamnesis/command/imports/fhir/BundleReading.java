package org.anamnesis.command.imports.fhir;

import java.util.Optional;
import org.anamnesis.api.RefusalCode;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.command.imports.reading.Entry;
import org.anamnesis.command.imports.steps.EntryReading;
import org.anamnesis.command.imports.steps.UntakenFact;

/** Reads entries of one bundle that are not taken over. */
record BundleReading(ResourceIds ids, NamedEntries named) implements EntryReading {

    @Override
    public Optional<PatientId> patient(Entry entry) {
        return (entry.type().equals(ResourceIds.PATIENT)
                ? Optional.ofNullable(ids.of(entry))
                : new References(ids, named, entry).subject()).map(PatientId::new);
    }

    @Override
    public Optional<UntakenFact> untaken(Entry entry, RefusalCode why) {
        return UntakenFacts.of(entry, new References(ids, named, entry), why);
    }
}
