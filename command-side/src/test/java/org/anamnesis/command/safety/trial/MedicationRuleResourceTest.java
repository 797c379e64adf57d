package org.anamnesis.command.safety.trial;

import static org.anamnesis.command.RunningCommandSide.as;
import static org.anamnesis.command.RunningCommandSide.events;
import static org.anamnesis.command.RunningCommandSide.newTenant;
import static org.anamnesis.command.safety.Codes.ALLERGY_TO_PENICILLIN;
import static org.anamnesis.command.safety.Codes.AMOXICILLIN;
import static org.anamnesis.command.safety.Codes.IBUPROFEN;
import static org.anamnesis.command.safety.Codes.UNKNOWN;
import static org.anamnesis.command.safety.Codes.WARFARIN;
import static org.anamnesis.command.safety.Codes.allergy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.AllergyId;
import org.anamnesis.api.patient.PatientFact;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRecorded;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRefuted;
import org.anamnesis.api.patient.event.MergeEvent.PatientsMerged;
import org.anamnesis.api.patient.event.MergeEvent.PatientsUnmerged;
import org.anamnesis.api.patient.event.PatientFactEnteredInError;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.prescription.Dosage;
import org.anamnesis.api.prescription.MedicationOrder;
import org.anamnesis.api.prescription.PrescriptionFact;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.prescription.Renewal;
import org.anamnesis.api.prescription.RenewalId;
import org.anamnesis.api.prescription.SafetyCheck;
import org.anamnesis.api.prescription.Supply;
import org.anamnesis.api.prescription.event.OrderEvent.MedicationPrescribed;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionCompleted;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionDiscontinued;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionRenewed;
import org.anamnesis.api.prescription.event.PrescriptionEvent;
import org.anamnesis.api.prescription.event.PrescriptionFactEnteredInError;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Quantity;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.plumbing.testing.EventWriter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules in force, and trials of others over events that are really in the store. */
class MedicationRuleResourceTest {

    private static final String RULES = """
            {"version": "proposal", "rules": [
              {"id": "bleeding", "kind": "interaction", "first": "nsaids", "second": "warfarin", "severity": "low",
               "effect": "Bleeding.", "source": "A label"}]}""";

    private static final Renewal RENEWAL = new Renewal(
            new Dosage(null, null, null, null, null, null, null, null, null, null, null),
            new Supply(Quantity.of("30", "{tablet}"), 0, null), new ClinicalTime("2026-04-01"));

    private final String tenant = newTenant();
    private final EventWriter writer = new EventWriter(new Caller(tenant, "dr-1"));
    private final PatientId patient = new PatientId(UUID.randomUUID());
    private final PractitionerId prescriber = new PractitionerId(UUID.randomUUID());

    @Test
    void the_rules_in_force_name_their_sources_and_can_be_proposed_as_they_are() {
        String rules = as(tenant, "dr-1").get("/medication-rules").then().statusCode(200)
                .body("version", equalTo("rules-2026.11.1")).body("rules.size()", greaterThan(60))
                .body("rules.source", not(hasItem(""))).extract().asString();
        prescribe(patient, WARFARIN, "2026-02-03", null);
        prescribe(patient, IBUPROFEN, "2026-03-04", null);
        tried(rules).body("ruleSet", startsWith("rules-2026.11.1/")).body("prescriptions", equalTo(2))
                .body("flagged", equalTo(1)).body("refused", equalTo(1))
                .body("findings.rule", equalTo(List.of("warfarin-nsaids")));
    }

    @Test
    void proposed_rules_are_counted_over_history_without_identity() {
        PrescriptionId warfarin = prescribe(patient, WARFARIN, "2026-02-03", null);
        prescribe(patient, IBUPROFEN, "2026-03-04", null);
        prescribe(patient, IBUPROFEN, "2026", null);
        prescribe(patient, UNKNOWN, "2026-03-05", null);
        long events = events();
        String answer = tried(RULES).body("prescriptions", equalTo(4)).body("flagged", equalTo(2))
                .body("notChecked", equalTo(1)).body("truncated", equalTo(false))
                .body("rules", equalTo(List.of(Map.of("rule", "bleeding", "kind", "interaction", "severity",
                        "low", "count", 2))))
                .body("findings.month", equalTo(List.of("2026-03", "2026"))).body("findings.code", hasItem("310965"))
                .extract().asString();
        assertThat(answer).doesNotContain(patient.toString(), warfarin.toString(), prescriber.toString(), "2026-03-04");
        assertThat(events()).isEqualTo(events);
    }

    @Test
    void an_allergy_counts_from_when_it_was_recorded_until_it_was_refuted_or_found_an_error() {
        prescribe(patient, AMOXICILLIN, "2026-01-01", null);
        AllergyId refuted = allergic(patient);
        prescribe(patient, AMOXICILLIN, "2026-02-01", null);
        append(new AllergyRefuted(patient, refuted, "tested"));
        prescribe(patient, AMOXICILLIN, "2026-03-01", null);
        AllergyId error = allergic(patient);
        prescribe(patient, AMOXICILLIN, "2026-04-01", null);
        append(new PatientFactEnteredInError(patient, PatientFact.ALLERGY, error.value(), "another patient's"));
        prescribe(patient, AMOXICILLIN, "2026-05-01", null);
        tried(RULES).body("findings.rule", equalTo(List.of("allergy-same-class", "allergy-same-class")))
                .body("findings.month", equalTo(List.of("2026-02", "2026-04")));
    }

    @Test
    void medication_counts_until_it_was_completed_discontinued_or_found_an_error() {
        PrescriptionId completed = prescribe(patient, WARFARIN, "2026-01-01", null);
        bothBeforeAndAfter(new PrescriptionCompleted(completed, patient), "2026-02-01");
        PrescriptionId discontinued = prescribe(patient, WARFARIN, "2026-03-01", null);
        bothBeforeAndAfter(new PrescriptionDiscontinued(discontinued, patient, "bled"), "2026-04-01");
        PrescriptionId error = prescribe(patient, WARFARIN, "2026-05-01", null);
        bothBeforeAndAfter(new PrescriptionFactEnteredInError(error, patient, PrescriptionFact.PRESCRIPTION,
                error.value(), "no"), "2026-06-01");
        tried(RULES).body("prescriptions", equalTo(9)).body("findings.month",
                equalTo(List.of("2026-02", "2026-04", "2026-06")));
    }

    @Test
    void medication_counts_though_it_can_no_longer_be_handed_out_and_again_once_it_is_renewed() {
        LocalDate lastDay = LocalDate.parse("2026-02-01");
        PrescriptionId warfarin = prescribe(patient, WARFARIN, "2026-01-01", lastDay);
        takesOnce(IBUPROFEN, "2026-02-02");
        append(new PrescriptionCompleted(warfarin, patient));
        takesOnce(IBUPROFEN, "2026-03-02");
        append(new PrescriptionRenewed(warfarin, patient, prescriber, new RenewalId(UUID.randomUUID()), RENEWAL, null,
                new SafetyCheck("none", List.of(), List.of()), null));
        takesOnce(IBUPROFEN, "2026-04-02");
        tried(RULES).body("findings.month", equalTo(List.of("2026-02", "2026-04")));
    }

    @Test
    void linked_records_count_as_one_while_they_are_linked() {
        PatientId duplicate = new PatientId(UUID.randomUUID());
        PatientId third = new PatientId(UUID.randomUUID());
        allergic(duplicate);
        prescribe(third, WARFARIN, "2026-01-01", null);
        prescribe(patient, AMOXICILLIN, "2026-01-01", null);
        append(new PatientsMerged(duplicate, patient, "one person"));
        append(new PatientsMerged(third, patient, "one person"));
        prescribe(patient, AMOXICILLIN, "2026-02-01", null);
        prescribe(duplicate, IBUPROFEN, "2026-03-01", null);
        append(new PatientsUnmerged(duplicate, patient, "two after all"));
        prescribe(patient, AMOXICILLIN, "2026-04-01", null);
        prescribe(duplicate, IBUPROFEN, "2026-05-01", null);
        tried(RULES).body("findings.month", equalTo(List.of("2026-02", "2026-03")))
                .body("findings.rule", equalTo(List.of("allergy-same-class", "bleeding")));
    }

    @Test
    void another_tenants_history_is_not_looked_at() {
        EventWriter elsewhere = new EventWriter(new Caller(newTenant(), "dr-1"));
        elsewhere.append(patient, new AllergyRecorded(patient, new AllergyId(UUID.randomUUID()),
                allergy(ALLERGY_TO_PENICILLIN), List.of()));
        prescribe(patient, AMOXICILLIN, "2026-01-01", null);
        tried(RULES).body("prescriptions", equalTo(1)).body("flagged", equalTo(0)).body("findings", empty());
    }

    @Test
    void rules_that_contradict_themselves_are_refused_by_field() {
        refused(RULES.replace("warfarin", "unicorn-dust"), "rules[0].second");
        refused(RULES.replace("interaction", "duplicate-therapy"), "rules[0].second");
        refused(RULES.replace("\"low\"", "\"dreadful\""), "rules[0].severity");
        refused(RULES.replace("A label", ""), "rules[0].source");
        refused(RULES.replace("\"source\"", "\"sauce\""), "rules[0].sauce");
        refused(RULES.replace("bleeding", "Bleeding!"), "rules[0].id");
        refused("{\"version\": \"none\", \"rules\": []}", "rules");
        refused("{\"version\": \"none\", \"rules\": [null]}", "rules[0]");
        refused("{\"rules\": [{\"id\": \"a\", \"kind\": \"other\", \"first\": \"x\"}]}", "version", "rules[0].effect");
        as(tenant, "dr-1").body("[").post("/medication-rules/trial").then().statusCode(400);
    }

    private void refused(String rules, String... fields) {
        as(tenant, "dr-1").body(rules).post("/medication-rules/trial").then().statusCode(400)
                .contentType("application/problem+json").body("errors.field", hasItems(fields));
    }

    private ValidatableResponse tried(String rules) {
        return as(tenant, "dr-1").body(rules).post("/medication-rules/trial").then().statusCode(200);
    }

    /** Ibuprofen before the event and after it, valid on its own day only. */
    private void bothBeforeAndAfter(Object event, String day) {
        takesOnce(IBUPROFEN, day);
        append(event);
        takesOnce(IBUPROFEN, LocalDate.parse(day).plusDays(1).toString());
    }

    private void takesOnce(CodeableConcept medication, String authored) {
        append(new PrescriptionCompleted(prescribe(patient, medication, authored, null), patient));
    }

    private AllergyId allergic(PatientId who) {
        AllergyId id = new AllergyId(UUID.randomUUID());
        writer.append(who, new AllergyRecorded(who, id, allergy(ALLERGY_TO_PENICILLIN), List.of()));
        return id;
    }

    private PrescriptionId prescribe(PatientId who, CodeableConcept medication, String authored,
            @Nullable LocalDate until) {
        PrescriptionId id = new PrescriptionId(UUID.randomUUID());
        MedicationOrder order = new MedicationOrder(medication, null, null, null, new ClinicalTime(authored), null,
                List.of());
        writer.append(id, new MedicationPrescribed(id, who, prescriber, null, order, until,
                new SafetyCheck("none", List.of(), List.of()), null, List.of()));
        return id;
    }

    private void append(Object event) {
        writer.append(switch (event) {
            case PrescriptionEvent prescription -> prescription.prescriptionId();
            case AboutPatient about -> about.patientId();
            default -> throw new IllegalArgumentException("No event of a patient");
        }, event);
    }
}
