package org.anamnesis.command.imports.steps;

import java.util.Optional;
import org.anamnesis.api.RefusalCode;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.command.imports.reading.Entry;

/** What can be read of an entry, though it is not taken over. */
public interface EntryReading {

    /** Whom it is about; empty if about nobody in the bundle. */
    Optional<PatientId> patient(Entry entry);

    /** What it tells of that a chart may have to miss; empty where it tells of nothing of the kind. */
    Optional<UntakenFact> untaken(Entry entry, RefusalCode why);
}
