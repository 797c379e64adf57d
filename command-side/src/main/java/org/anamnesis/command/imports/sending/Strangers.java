package org.anamnesis.command.imports.sending;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Gatherers;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.FactNotTakenOver.Kind;
import org.anamnesis.api.patient.FactNotTakenOver;
import org.anamnesis.api.patient.HeldFactsId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.api.patient.command.HoldFacts;
import org.anamnesis.api.patient.command.RecordDeath;
import org.anamnesis.api.patient.command.RegisterPatient;
import org.anamnesis.command.imports.reading.Entry;
import org.anamnesis.command.imports.report.ImportCounts;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.anamnesis.command.imports.steps.ImportSteps;
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

    /** Somebody is told of who is not known to be the patient; with it, perhaps, a death. */
    void add(RegisterPatient somebody, ImportSteps steps) {
        PatientId patient = somebody.patientId();
        told.put(patient, somebody.demographics());
        if (steps.omitted().contains(ImportRefusal.DEATH_WITHOUT_TIME)
                || steps.steps().stream().anyMatch(step -> step.command() instanceof RecordDeath)) {
            bundle.missing(patient,
                    new FactNotTakenOver(patient.value(), Kind.DEATH, null, PatientRefusal.PATIENT_DIFFERS.code()));
        }
    }

    boolean contains(PatientId patient) {
        return told.containsKey(patient);
    }

    /** A resource about one of them has to wait. */
    void await(PatientId patient, TranslatedResource resource) {
        waiting.computeIfAbsent(patient, none -> new ArrayList<>()).add(resource);
    }

    /** Holds what was told of them, so that a person can say whose it is. */
    void hold() {
        told.forEach(this::hold);
    }

    private void hold(PatientId patient, Demographics somebody) {
        List<TranslatedResource> resources = waiting.getOrDefault(patient, List.of());
        List<FactNotTakenOver> facts = facts(patient, resources);
        if (facts.isEmpty()) {
            return;
        }
        HeldFactsId id = matching.id(patient, somebody);
        List<Entry> entries = about(patient);
        // Kept first: what is said to wait must be there.
        Optional<byte[]> kept = dispatch.patiently(() -> Optional.ofNullable(matching.keep(id, entries)));
        try {
            facts.stream().gather(Gatherers.windowFixed(StepSender.AT_ONCE))
                    .forEach(some -> dispatch.send(new HoldFacts(patient, id, somebody, some)));
            resources.forEach(resource -> counts.held(resource.entry()));
        } catch (CommandRefused answered) {
            kept.ifPresent(digest -> matching.drop(id, digest));
            resources.forEach(resource -> counts.refused(resource.entry(), answered.refusal(), null));
            if (answered.refusal() == PatientRefusal.HELD_FACTS_RECOGNIZED) {
                // A person was faster than this import: the next export brings it in, and until then it is missed.
                facts.stream().filter(fact -> fact.kind() != Kind.OTHER)
                        .forEach(fact -> bundle.missing(patient, fact));
            }
        }
    }

    /** All that was told of somebody, taken away from what is missing of the patient on record. */
    private List<FactNotTakenOver> facts(PatientId patient, List<TranslatedResource> resources) {
        Map<Object, FactNotTakenOver> facts = new LinkedHashMap<>();
        List<FactNotTakenOver> missing = bundle.missing().remove(patient);
        if (missing != null) {
            missing.forEach(fact -> facts.put(fact.factId(), fact));
        }
        resources.forEach(resource -> facts.computeIfAbsent(resource.id(), id -> fact(patient, resource)));
        return List.copyOf(facts.values());
    }

    private FactNotTakenOver fact(PatientId patient, TranslatedResource resource) {
        return bundle.reading().untaken(resource.entry(), PatientRefusal.PATIENT_DIFFERS).filter(UntakenFact::inUse)
                .orElseGet(() -> new UntakenFact(patient, resource.id(), Kind.OTHER, null, false))
                .because(PatientRefusal.PATIENT_DIFFERS);
    }

    /** All that the bundle holds but for what is about others. */
    private List<Entry> about(PatientId patient) {
        return bundle.entries().stream()
                .filter(entry -> bundle.reading().patient(entry).filter(other -> !other.equals(patient)).isEmpty())
                .toList();
    }
}
