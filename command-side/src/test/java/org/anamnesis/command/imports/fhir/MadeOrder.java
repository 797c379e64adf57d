package org.anamnesis.command.imports.fhir;

import static org.anamnesis.command.imports.fhir.Clinic.fullUrl;

import java.util.List;
import java.util.function.Consumer;
import org.anamnesis.api.RefusalCode;
import org.anamnesis.api.prescription.MedicationOrder;
import org.anamnesis.api.prescription.command.PrescribeMedication;
import org.anamnesis.command.imports.steps.ImportSteps;
import org.anamnesis.command.imports.steps.Step;

/** A request for medication that says what a test wants, in JSON with single quotes. */
public final class MadeOrder {

    static final int REQUEST = 900;
    private static final int PATIENT = 901;

    private MadeOrder() {}

    /** The order that a request of amoxicillin becomes, and what of it is omitted. */
    static MedicationOrder of(String members, Consumer<List<RefusalCode>> omitted) {
        ImportSteps steps = Clinic.steps(bundle("'medicationCodeableConcept': {'text': 'amoxicillin'}, " + members),
                REQUEST);
        omitted.accept(steps.omitted());
        return order(steps);
    }

    /** The order that a request becomes, in a bundle with other entries. */
    static MedicationOrder in(String members, String... entries) {
        return order(Clinic.steps(bundle(members, entries), REQUEST));
    }

    /** The bundle. */
    public static String bundle(String members, String... entries) {
        String request = "{'fullUrl': '%s', 'resource': {'resourceType': 'MedicationRequest', 'intent': 'order', %s%s}}"
                .formatted(fullUrl(REQUEST), members.contains("'status'") ? "" : "'status': 'active', ",
                        members + ", 'authoredOn': '2024-05-20', 'subject': {'reference': '" + fullUrl(PATIENT) + "'}");
        String patient = "{'fullUrl': '%s', 'resource': {'resourceType': 'Patient', 'name': [{'family': 'Made'}]}}"
                .formatted(fullUrl(PATIENT));
        String others = entries.length == 0 ? "" : ", " + String.join(", ", entries);
        return Clinic.bundle((patient + ", " + request + others).replace('\'', '"'));
    }

    private static MedicationOrder order(ImportSteps steps) {
        return steps.steps().stream().map(Step::command).filter(PrescribeMedication.class::isInstance)
                .map(PrescribeMedication.class::cast).findFirst().orElseThrow().order();
    }
}
