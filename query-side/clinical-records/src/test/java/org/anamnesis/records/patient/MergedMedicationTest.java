package org.anamnesis.records.patient;

import static org.anamnesis.records.Story.checkup;
import static org.anamnesis.records.Story.merged;
import static org.anamnesis.records.Story.observed;
import static org.anamnesis.records.Story.registered;
import static org.anamnesis.records.Story.weight;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.time.LocalDate;
import java.util.UUID;
import org.anamnesis.api.prescription.SafetyAlert.Severity;
import org.anamnesis.records.ActStory;
import org.anamnesis.records.PrescriptionStory;
import org.anamnesis.records.RunningRecords;
import org.anamnesis.records.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MergedMedicationTest {

    private final RunningRecords records = new RunningRecords();

    private final UUID survivor = UUID.randomUUID();

    private final UUID duplicate = UUID.randomUUID();

    private final UUID eva = UUID.randomUUID();

    private final UUID checkup = UUID.randomUUID();

    private final UUID weight = UUID.randomUUID();

    private final PrescriptionStory own = PrescriptionStory.of(survivor, eva);

    private final PrescriptionStory other = PrescriptionStory.of(duplicate, eva);

    @BeforeEach
    void begin() {
        records.written(eva, Story.practitioner(eva, "Haas", "Eva"));
        records.written(survivor, registered(survivor, "Flórez", "Ana"));
        records.written(duplicate, registered(duplicate, "Flores", "A."));
        records.written(own.id().value(), own.prescribed("2026-01-01"));
        records.written(other.id().value(),
                other.prescribed("2026-02-01", null, null, null, other.alerts(Severity.HIGH), null));
        records.written(other.id().value(), other.dispensed(UUID.randomUUID(), "30", "2026-02-01", 10));
        records.written(other.id().value(), other.renewed("2026-02-02", LocalDate.of(2999, 1, 1),
                other.alerts(Severity.HIGH), null));
        records.written(other.id().value(), other.detected(UUID.randomUUID()));
        ActStory acts = new ActStory(duplicate, checkup);
        records.written(checkup, checkup(duplicate, checkup, null, "2026-02-03"));
        records.written(checkup, observed(duplicate, checkup, weight, weight("70", "2026-02-03")));
        records.written(checkup, acts.procedure(UUID.randomUUID(), "2026-02-03"));
        records.written(checkup, acts.immunization(UUID.randomUUID(), "2026-02-03"));
        records.written(checkup, acts.report(UUID.randomUUID(), "2026-02-03", weight));
        records.happened(duplicate, merged(duplicate, survivor));
    }

    @Test
    void whoever_is_asked_for_takes_the_medication_of_both_records() {
        for (UUID asked : new UUID[]{survivor, duplicate}) {
            records.get("/patients/{id}/medication", asked).body("patientId", equalTo(survivor.toString()))
                    .body("list.entries.id", contains(other.id().toString(), own.id().toString()))
                    .body("list.entries.patientId", contains(duplicate.toString(), null))
                    .body("list.entries.openIssues.collect { it.size() }", contains(1, 0));
            records.get("/patients/{id}/prescriptions", asked)
                    .body("prescriptions.patientId", contains(duplicate.toString(), null));
            records.get("/patients/{id}/prescriptions/{prescription}", asked, other.id())
                    .body("renewals.terms.authored", contains("2026-02-02"))
                    .body("dispenses.patientId", contains(duplicate.toString()));
            records.get("/patients/{id}/dispenses", asked).body("dispenses.patientId", contains(duplicate.toString()));
            records.get("/patients/{id}/chart", asked)
                    .body("medication.entries.patientId", contains(duplicate.toString(), null))
                    .body("alerts.kind", contains("medication-issue", "prescribed-over-alerts"))
                    .body("alerts.patientId", contains(duplicate.toString(), duplicate.toString()));
        }
    }

    @Test
    void what_was_done_to_the_duplicate_was_done_to_the_survivor() {
        records.get("/patients/{id}/procedures", survivor).body("procedures.patientId", contains(duplicate.toString()));
        records.get("/patients/{id}/immunizations", survivor)
                .body("immunizations.patientId", contains(duplicate.toString()));
        records.get("/patients/{id}/diagnostic-reports", survivor)
                .body("reports.patientId", contains(duplicate.toString()))
                .body("reports[0].observations.patientId", contains(duplicate.toString()));
        records.get("/patients/{id}/checkups", survivor)
                .body("checkups[0].procedures.patientId", contains(duplicate.toString()));
    }

    @Test
    void worklists_name_the_record_to_act_on_and_the_one_that_stands_for_it() {
        records.get("/work-items").body("items.patientId", contains(duplicate.toString()))
                .body("items.survivorId", contains(survivor.toString()))
                .body("items.patientName", contains("Ana Flórez"));
        records.get("/practitioners/{id}/refills-due?before=2026-12-31", eva)
                .body("refills.patientId", contains(duplicate.toString()))
                .body("refills.survivorId", contains(survivor.toString()))
                .body("refills.patientName", contains("Ana Flórez"));
    }
}
