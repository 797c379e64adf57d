package org.anamnesis.records.timeline;

import static org.anamnesis.records.PrescriptionStory.CLEAR;
import static org.anamnesis.records.Story.registered;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import java.time.LocalDate;
import java.util.UUID;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionCompleted;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionDiscontinued;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionHeld;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionResumed;
import org.anamnesis.records.PrescriptionStory;
import org.anamnesis.records.RunningRecords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PrescriptionTimelineTest {

    private final RunningRecords records = new RunningRecords();

    private final UUID patient = UUID.randomUUID();

    private final UUID issue = UUID.randomUUID();

    private final UUID dispense = UUID.randomUUID();

    private final PrescriptionStory story = PrescriptionStory.of(patient, null);

    @BeforeEach
    void begin() {
        records.written(patient, registered(patient, "Flórez", "Ana"));
        written(story.prescribed("2026-02-01"));
        written(story.dispensed(dispense, "30", "2026-02-02", null));
    }

    @Test
    void tells_what_happened_to_a_prescription() {
        written(new PrescriptionHeld(story.id(), story.patientId(), "surgery"));
        written(new PrescriptionResumed(story.id(), story.patientId(), "healed"));
        written(story.detected(issue));
        written(story.mitigated(issue, UUID.randomUUID()));
        written(new PrescriptionCompleted(story.id(), story.patientId()));
        written(story.renewed("2026-02-03", LocalDate.of(2999, 1, 1), CLEAR, null));
        written(new PrescriptionDiscontinued(story.id(), story.patientId(), "rash"));
        records.settled();
        records.get("/patients/{id}/timeline", patient)
                .body("entries.kind", contains("prescription.discontinued", "prescription.completed",
                        "prescription.issue-mitigated", "prescription.issue-detected", "prescription.resumed",
                        "prescription.held",
                        "patient.registered", "prescription.renewed", "prescription.medication-dispensed",
                        "prescription.medication-prescribed"))
                .body("entries[0].text", equalTo("rash")).body("entries[2].text", equalTo("told to stop"))
                .body("entries[2].factId", equalTo(issue.toString()))
                .body("entries[3].text", equalTo("Anaphylaxis.")).body("entries[3].factId", equalTo(issue.toString()))
                .body("entries[7].code.text", equalTo("Amoxicillin")).body("entries[7].text", equalTo("With food."))
                .body("entries[8].value.quantity.value", equalTo(30))
                .body("entries[8].code.text", equalTo("Amoxicillin"))
                .body("entries[9].time", equalTo("2026-02-01"))
                .body("entries.findAll { it.kind != 'patient.registered' }.prescriptionId",
                        everyItem(equalTo(story.id().toString())));
    }

    @Test
    void shows_struck_what_was_entered_in_error() {
        written(story.errorOf(dispense));
        records.settled();
        records.get("/patients/{id}/timeline", patient).body("entries.findAll { it.enteredInError }.kind",
                contains("prescription.medication-dispensed"));
        written(story.renewed("2026-02-03", LocalDate.of(2999, 1, 1), CLEAR, null));
        written(new PrescriptionHeld(story.id(), story.patientId(), "surgery"));
        written(story.detected(issue));
        written(story.mitigated(issue, UUID.randomUUID()));
        written(story.error());
        records.settled();
        records.get("/patients/{id}/timeline", patient)
                .body("entries.findAll { it.enteredInError == \"another patient's\" }.kind",
                        containsInAnyOrder("prescription.medication-prescribed", "prescription.renewed",
                                "prescription.held",
                                "prescription.issue-detected", "prescription.issue-mitigated"))
                .body("entries.find { it.kind == 'prescription.medication-dispensed' }.enteredInError",
                        equalTo("not fetched"))
                .body("entries.findAll { !it.enteredInError }.kind",
                        containsInAnyOrder("patient.registered", "prescription.fact-entered-in-error",
                                "prescription.fact-entered-in-error"));
    }

    private void written(Object event) {
        records.written(story.id().value(), event);
    }
}
