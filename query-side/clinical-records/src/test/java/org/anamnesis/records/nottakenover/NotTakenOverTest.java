package org.anamnesis.records.nottakenover;

import static org.anamnesis.records.Story.allergy;
import static org.anamnesis.records.Story.noneKnown;
import static org.anamnesis.records.Story.registered;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.FactNotTakenOver.Kind;
import org.anamnesis.api.patient.FactNotTakenOver;
import org.anamnesis.api.patient.HeldFactsId;
import org.anamnesis.api.patient.NoneKnown.Subject;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.event.NotTakenOverEvent.FactNotTakenOverSettled;
import org.anamnesis.api.patient.event.NotTakenOverEvent.FactsHeld;
import org.anamnesis.api.patient.event.NotTakenOverEvent.FactsNotTakenOver;
import org.anamnesis.api.patient.event.NotTakenOverEvent.HeldFactsDropped;
import org.anamnesis.api.patient.event.NotTakenOverEvent.HeldFactsRecognized;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.anamnesis.records.RunningRecords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A chart says what is missing, and no longer than it is. */
class NotTakenOverTest {

    private final RunningRecords records = new RunningRecords();
    private final UUID id = UUID.randomUUID();
    private final PatientId patient = new PatientId(id);
    private final HeldFactsId held = new HeldFactsId(UUID.randomUUID());
    private final FactNotTakenOver latex = new FactNotTakenOver(UUID.randomUUID(), Kind.ALLERGY,
            CodeableConcept.of(Coding.SNOMED_CT, "1003755004", "Allergy to latex"), "status-unknown");
    private final FactNotTakenOver unread = new FactNotTakenOver(UUID.randomUUID(), Kind.MEDICATION, null,
            "malformed-resource");
    private final FactNotTakenOver result = new FactNotTakenOver(UUID.randomUUID(), Kind.OTHER, null,
            "patient-differs");

    @BeforeEach
    void begin() {
        records.written(id, registered(id, "Okafor", "Chidi"));
    }

    @Test
    void nothing_is_missing_where_nothing_was_told() {
        records.settled();
        records.get("/patients/{id}/chart", id).body("notTakenOver.entries", empty())
                .body("notTakenOver.held", empty()).body("alerts.kind", not(hasItem("not-taken-over")));
    }

    @Test
    void what_was_refused_is_on_the_chart_until_it_is_recorded_or_settled() {
        records.happened(id, new FactsNotTakenOver(patient, List.of(latex, unread)));
        records.get("/patients/{id}/chart", id)
                .body("notTakenOver.entries.find { it.kind == 'allergy' }.code.coding[0].code", equalTo("1003755004"))
                .body("notTakenOver.entries.find { it.kind == 'allergy' }.reason", equalTo("status-unknown"))
                .body("notTakenOver.entries.find { it.kind == 'medication' }.code", nullValue())
                .body("alerts.find { it.kind == 'not-taken-over' }.count", equalTo(2));
        records.happened(id, allergy(id, latex.factId(), Allergy.Criticality.LOW));
        records.get("/patients/{id}/chart", id).body("notTakenOver.entries.kind", contains("medication"));
        records.happened(id, new FactNotTakenOverSettled(patient, unread.factId(), "stopped long ago"));
        records.get("/patients/{id}/chart", id).body("notTakenOver.entries", empty())
                .body("alerts.kind", not(hasItem("not-taken-over")));
    }

    @Test
    void that_none_are_known_is_contradicted_while_one_is_missing() {
        records.written(id, noneKnown(id, UUID.randomUUID(), Subject.ALLERGIES, "2024-01-01"));
        records.happened(id, new FactsNotTakenOver(patient, List.of(latex)));
        records.get("/patients/{id}/chart", id).body("noneKnown.contradicted", contains(true));
        records.happened(id, new FactNotTakenOverSettled(patient, latex.factId(), "outgrown"));
        records.get("/patients/{id}/chart", id).body("noneKnown.contradicted", contains(false));
    }

    @Test
    void what_waits_is_on_the_chart_until_a_person_says_whose_it_is() {
        records.happened(id, bobs());
        records.get("/patients/{id}/chart", id).body("notTakenOver.held.count", contains(2))
                .body("notTakenOver.entries", empty())
                .body("notTakenOver.held[0].facts.code.coding[0].code", contains("1003755004"))
                .body("alerts.find { it.kind == 'not-taken-over' }.count", equalTo(2));
        records.get("/patients/{id}/not-taken-over", id).body("held.demographics.names[0].family", contains("Becker"))
                .body("held.heldFactsId", contains(held.toString()))
                .body("held.count", contains(2));
        records.happened(id, new HeldFactsRecognized(patient, held, "the same"));
        records.get("/patients/{id}/chart", id).body("notTakenOver.entries", empty())
                .body("notTakenOver.held", empty());
        records.get("/patients/{id}/not-taken-over", id).body("held", empty()).body("entries", empty());
    }

    @Test
    void one_fact_that_waits_under_two_descriptions_waits_until_both_are_decided_on() {
        HeldFactsId again = new HeldFactsId(UUID.randomUUID());
        records.written(id, bobs());
        records.written(id, new FactsNotTakenOver(patient, List.of(latex)));
        records.happened(id, new FactsHeld(patient, again, registered(id, "Becker", "Bobby").demographics(),
                List.of(latex)));
        records.get("/patients/{id}/chart", id).body("notTakenOver.held.count", containsInAnyOrder(1, 2))
                .body("notTakenOver.entries.reason", contains("status-unknown"));
        records.happened(id, new HeldFactsDropped(patient, again, "a neighbour"));
        records.get("/patients/{id}/chart", id).body("notTakenOver.held.heldFactsId", contains(held.toString()))
                .body("notTakenOver.held.count", contains(2))
                .body("alerts.find { it.kind == 'not-taken-over' }.count", equalTo(3));
        records.happened(id, new HeldFactsDropped(patient, held, "the same neighbour"));
        records.get("/patients/{id}/chart", id).body("notTakenOver.held", empty())
                .body("notTakenOver.entries.reason", contains("status-unknown"));
    }

    @Test
    void what_is_somebody_elses_is_not_missing() {
        records.written(id, bobs());
        records.happened(id, new HeldFactsDropped(patient, held, "a neighbour"));
        records.get("/patients/{id}/chart", id).body("notTakenOver.entries", empty());
    }

    private FactsHeld bobs() {
        return new FactsHeld(patient, held, registered(id, "Becker", "Bob").demographics(), List.of(latex, result));
    }
}
