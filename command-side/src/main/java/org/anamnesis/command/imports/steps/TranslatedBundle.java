package org.anamnesis.command.imports.steps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anamnesis.api.RefusalCode;
import org.anamnesis.api.patient.FactNotTakenOver;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.command.imports.reading.Entry;

/** A bundle on its way: what its resources become, and what could not be taken over. */
public final class TranslatedBundle {

    private final List<Entry> entries;
    private final EntryReading reading;
    private final List<TranslatedResource> resources = new ArrayList<>();
    private final Map<PatientId, List<FactNotTakenOver>> missing = new HashMap<>();
    private final Map<PatientId, List<UUID>> withdrawn = new HashMap<>();
    private final Set<PatientId> doubted = new HashSet<>();

    /** A bundle of which nothing is translated yet. */
    public TranslatedBundle(List<Entry> entries, EntryReading reading) {
        this.entries = entries;
        this.reading = reading;
    }

    /** All that the bundle holds. */
    public List<Entry> entries() {
        return entries;
    }

    /** Reads what is not taken over. */
    public EntryReading reading() {
        return reading;
    }

    /** Those resources of which something is to be recorded. */
    public List<TranslatedResource> resources() {
        return resources;
    }

    /** Something of a resource is to be recorded. */
    public void add(TranslatedResource resource) {
        resources.add(resource);
    }

    /** An entry was not taken over: where it matters, a chart must say so. */
    public void untaken(Entry entry, RefusalCode why) {
        reading.untaken(entry, why).ifPresent(fact -> {
            if (fact.inUse()) {
                missing(fact.patientId(), fact.because(why));
            } else {
                withdraw(fact.patientId(), fact.factId());
            }
        });
    }

    /** What a chart may say is missing is not missed any more. */
    public void withdraw(PatientId patient, UUID fact) {
        withdrawn.computeIfAbsent(patient, none -> new ArrayList<>()).add(fact);
    }

    /** What charts need not miss any more. */
    public Map<PatientId, List<UUID>> withdrawn() {
        return withdrawn;
    }

    /** A chart must say that something is missing. */
    public void missing(PatientId patient, FactNotTakenOver fact) {
        missing.computeIfAbsent(patient, none -> new ArrayList<>()).add(fact);
    }

    /** What charts must say is missing, and have not been told yet. */
    public Map<PatientId, List<FactNotTakenOver>> missing() {
        return missing;
    }

    /** Who a patient is could not be read: whether it is the one on record cannot be told. */
    public void doubt(PatientId patient) {
        doubted.add(patient);
    }

    /** Whether it cannot be told if a patient is the one on record. */
    public boolean isDoubted(PatientId patient) {
        return doubted.contains(patient);
    }
}
