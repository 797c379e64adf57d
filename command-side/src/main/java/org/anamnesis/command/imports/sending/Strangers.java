package org.anamnesis.command.imports.sending;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Gatherers;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.FactNotTakenOver.Kind;
import org.anamnesis.api.patient.FactNotTakenOver;
import org.anamnesis.api.patient.HeldFactsId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.api.patient.command.HoldFacts;
import org.anamnesis.api.patient.command.RegisterPatient;
import org.anamnesis.command.imports.reading.Entry;
import org.anamnesis.command.imports.report.ImportCounts;
import org.anamnesis.command.imports.steps.TranslatedBundle;
import org.anamnesis.command.imports.steps.TranslatedResource;
import org.anamnesis.command.imports.steps.UntakenFact;
import org.anamnesis.plumbing.command.CommandRefused;

/** Those of whom a bundle tells under the id of a patient on record who is described as somebody else. */
final class Strangers {

    private final ImportDispatch dispatch;
    private final PatientMatching matching;
    private final ImportCounts counts;
    private final TranslatedBundle bundle;
    private final Map<PatientId, Demographics> told = new HashMap<>();
    private final Map<PatientId, List<TranslatedResource>> waiting = new HashMap<>();

    Strangers(ImportDispatch dispatch, PatientMatching matching, ImportCounts counts, TranslatedBundle bundle) {
        this.dispatch = dispatch;
        this.matching = matching;
        this.counts = counts;
        this.bundle = bundle;
    }

    /** Somebody is told of who is not known to be the patient. */
    void add(RegisterPatient somebody) {
        told.put(somebody.patientId(), somebody.demographics());
    }

    boolean contains(PatientId patient) {
        return told.containsKey(patient);
    }

    /** A resource is about one of them. */
    void add(PatientId patient, TranslatedResource resource) {
        waiting.computeIfAbsent(patient, none -> new ArrayList<>()).add(resource);
    }

    /** Holds what was told of them, so that a person can say whose it is. */
    void hold() {
        waiting.forEach(this::hold);
    }

    private void hold(PatientId patient, List<TranslatedResource> resources) {
        Demographics somebody = told.get(patient);
        HeldFactsId id = matching.id(patient, somebody);
        List<FactNotTakenOver> facts = resources.stream().map(resource -> fact(patient, resource)).distinct().toList();
        List<Entry> entries = about(patient);
        // Kept first: what is said to wait must be there.
        dispatch.patiently(() -> matching.keep(id, entries));
        try {
            facts.stream().gather(Gatherers.windowFixed(StepSender.AT_ONCE))
                    .forEach(some -> dispatch.send(new HoldFacts(patient, id, somebody, some)));
            resources.forEach(resource -> counts.held(resource.entry()));
        } catch (CommandRefused another) {
            matching.drop(id);
            resources.forEach(resource -> counts.refused(resource.entry(), PatientRefusal.PATIENT_DIFFERS, null));
        }
    }

    private FactNotTakenOver fact(PatientId patient, TranslatedResource resource) {
        return bundle.read(resource.entry()).orElseGet(() -> new UntakenFact(patient, resource.id(), Kind.OTHER, null))
                .because(PatientRefusal.PATIENT_DIFFERS);
    }

    /** All that the bundle holds but for what is about others. */
    private List<Entry> about(PatientId patient) {
        Set<Entry> others = new HashSet<>();
        for (TranslatedResource resource : bundle.resources()) {
            Object command = resource.steps().steps().getFirst().command();
            if (command instanceof AboutPatient about && !about.patientId().equals(patient)) {
                others.add(resource.entry());
            }
        }
        return bundle.entries().stream().filter(entry -> !others.contains(entry)).toList();
    }
}
