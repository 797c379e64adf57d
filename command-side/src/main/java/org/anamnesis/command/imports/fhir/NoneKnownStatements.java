package org.anamnesis.command.imports.fhir;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.anamnesis.api.patient.NoneKnown;
import org.anamnesis.api.patient.NoneKnown.Subject;
import org.anamnesis.api.patient.NoneKnownId;
import org.anamnesis.api.patient.PatientFact;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.command.MarkPatientFactEnteredInError;
import org.anamnesis.api.patient.command.StateNoneKnown;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.command.imports.reading.Entry;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.anamnesis.command.imports.steps.ImportSteps;
import org.anamnesis.command.imports.steps.Step.Phase;
import org.anamnesis.plumbing.command.CommandRefused;
import org.hl7.fhir.r4.model.Annotation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a resource becomes that says that none are known. */
final class NoneKnownStatements {

    /** What the statement is made of; a verification status may say less than the statement does. */
    private static final Set<String> STATED = Set.of("code", "medicationCodeableConcept",
            "medicationReference", "clinicalStatus", "status", "patient", "subject", "category", "intent",
            "dateAsserted", "authoredOn");
    private static final Set<String> HELD = Set.of("", "confirmed", "unconfirmed", "provisional");

    private NoneKnownStatements() {}

    /** Refuses a statement with a note: what was added in words is an exception as likely as not. */
    static void mustStandAlone(List<Annotation> notes) {
        refuseIf(Concepts.note(notes) != null, ImportRefusal.NONE_KNOWN_CONTRADICTED, "note");
    }

    /** What a statement has no place for though the import understands it otherwise, by its path. */
    static Map<String, Long> leftOut(Entry entry) {
        Map<String, Long> paths = new HashMap<>();
        Understood understood = Understood.of(entry.type());
        for (Map.Entry<String, JsonNode> element : entry.resource().properties()) {
            String name = element.getKey();
            boolean known = Stream.concat(understood.whole().stream(), understood.parts().stream())
                    .anyMatch(path -> path.equals(name) || path.startsWith(name + "."));
            if (known && !STATED.contains(name)) {
                paths.put(entry.type() + "." + name,
                        element.getValue().isArray() ? (long) element.getValue().size() : 1L);
            }
        }
        return paths;
    }

    /**
     * The statement, after what it may contradict.
     *
     * @param clinical     a clinical status: whether it holds now
     * @param verification a verification status: whether it is held at all
     */
    static ImportSteps statement(UUID id, PatientId patient, Subject subject, @Nullable ClinicalTime asserted,
            String clinical, String verification) {
        NoneKnownId noneKnownId = new NoneKnownId(id);
        NoneKnown stated = new NoneKnown(subject, asserted);
        ImportSteps steps = new ImportSteps();
        if (verification.equals(Statuses.ENTERED_IN_ERROR)) {
            return steps.add(Phase.ENDS, new StateNoneKnown(patient, noneKnownId, stated), stated)
                    .strike(Phase.ENDS, struck(patient, id, EnteredInError.REASON))
                    .whereHeld(owner -> struck(new PatientId(owner.patient()), id, EnteredInError.REASON));
        }
        if (!HELD.contains(verification) || !clinical.isEmpty() && !clinical.equals("active")) {
            // What an earlier export stated is withdrawn; what was never stated is not on record.
            return steps.strike(Phase.ENDS, struck(patient, id, NoneKnown.WITHDRAWN))
                    .unlessHeld(new CommandRefused(ImportRefusal.NOT_ON_RECORD))
                    .whereHeld(owner -> struck(new PatientId(owner.patient()), id, NoneKnown.WITHDRAWN));
        }
        return steps.add(Phase.ENDS, new StateNoneKnown(patient, noneKnownId, stated), stated);
    }

    private static Object struck(PatientId patient, UUID id, String why) {
        return new MarkPatientFactEnteredInError(patient, PatientFact.NONE_KNOWN, id, why);
    }
}
