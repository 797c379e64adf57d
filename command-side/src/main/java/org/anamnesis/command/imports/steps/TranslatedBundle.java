package org.anamnesis.command.imports.steps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.anamnesis.api.RefusalCode;
import org.anamnesis.api.patient.FactNotTakenOver;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.command.imports.reading.Entry;

/** A bundle on its way: what its resources become, and what could not be taken over. */
public final class TranslatedBundle {

    private final List<Entry> entries;
    private final Function<Entry, Optional<UntakenFact>> reading;
    private final List<TranslatedResource> resources = new ArrayList<>();
    private final Map<PatientId, List<FactNotTakenOver>> missing = new HashMap<>();
    private final Set<PatientId> refusedPatients = new HashSet<>();

    /**
     * A bundle of which nothing is translated yet.
     *
     * @param reading reads what an entry tells of, though it cannot be taken over; empty where a chart need not say so
     */
    public TranslatedBundle(List<Entry> entries, Function<Entry, Optional<UntakenFact>> reading) {
        this.entries = entries;
        this.reading = reading;
    }

    /** All that the bundle holds. */
    public List<Entry> entries() {
        return entries;
    }

    /** Those resources of which something is to be recorded. */
    public List<TranslatedResource> resources() {
        return resources;
    }

    /** Something of a resource is to be recorded. */
    public void add(TranslatedResource resource) {
        resources.add(resource);
    }

    /** An entry could not be taken over. */
    public void refused(Entry entry, RefusalCode why) {
        reading.apply(entry).ifPresent(fact -> missing(fact, why));
    }

    /** A chart must say that something is missing. */
    public void missing(UntakenFact fact, RefusalCode why) {
        missing.computeIfAbsent(fact.patientId(), patient -> new ArrayList<>()).add(fact.because(why));
    }

    /** What a patient is was not understood: whether it is the one on record cannot be told. */
    public void refused(PatientId patient) {
        refusedPatients.add(patient);
    }

    /** Whether what a patient is was not understood. */
    public boolean isRefused(PatientId patient) {
        return refusedPatients.contains(patient);
    }

    /** What an entry tells of; empty where a chart need not say so. */
    public Optional<UntakenFact> read(Entry entry) {
        return reading.apply(entry);
    }

    /** What charts must say is missing. */
    public Map<PatientId, List<FactNotTakenOver>> missing() {
        return missing;
    }
}
