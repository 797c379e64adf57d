package org.anamnesis.records.patient;

import static org.anamnesis.records.Story.noneKnown;
import static org.anamnesis.records.Story.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.AllergyId;
import org.anamnesis.api.patient.NoneKnown.Subject;
import org.anamnesis.api.patient.PatientFact;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRefuted;
import org.anamnesis.api.patient.event.PatientFactEnteredInError;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.records.RunningRecords;
import org.junit.jupiter.api.Test;

/** After a merge was taken back, each record is what it would have been, and what to review is listed. */
class UnmergedPatientsTest {

    private static final List<String> READS = List.of("", "/chart", "/allergies", "/conditions", "/checkups",
            "/observations", "/observations?code=29463-7");

    private final RunningRecords records = new RunningRecords();

    private final Twins twins = new Twins(records);

    @Test
    void each_record_is_what_it_would_have_been() {
        Twins never = new Twins(records).live().visit("survivor", "checkup-3", "2024-04-01", "72")
                .visit("duplicate", "checkup-4", "2024-05-01", "73").visit("survivor", "checkup-5", "2024-06-01", "74");
        refute(never);
        twins.live().merge().visit("survivor", "checkup-3", "2024-04-01", "72")
                .visit("duplicate", "checkup-4", "2024-05-01", "73");
        refute(twins);
        twins.unmerge().visit("survivor", "checkup-5", "2024-06-01", "74").settled();
        for (String who : List.of("survivor", "duplicate")) {
            for (String read : READS) {
                assertThat(twins.told("/patients/{id}" + read, who)).as(read)
                        .isEqualTo(never.told("/patients/{id}" + read, who));
            }
        }
    }

    @Test
    void what_was_recorded_between_is_listed_for_review_with_the_record_it_stands_on() {
        twins.live().merge().visit("survivor", "checkup-3", "2019-04-01", "72")
                .visit("duplicate", "checkup-4", "2018-05-01", "73");
        refute(twins);
        enterInError(twins);
        twins.settled();
        String merge = merges("survivor").body("merges", hasSize(1)).body("merges[0].unmerged", nullValue())
                .body("merges[0].merged.reason", equalTo("same passport")).extract().path("merges[0].id");
        reviewed("survivor", merge).body("merge.unmerged", nullValue());

        twins.unmerge().visit("survivor", "checkup-5", "2024-06-01", "74").settled();
        for (String who : List.of("survivor", "duplicate")) {
            merges(who).body("merges.id", contains(merge)).body("merges[0].unmerged.reason", equalTo("a twin sister"))
                    .body("merges[0].unmerged.recordedBy", equalTo("nurse-1")).body("linkedPatients", empty());
            reviewed(who, merge).body("merge.unmerged.recordedAt", notNullValue());
        }
    }

    @Test
    void the_review_comes_in_pages() {
        twins.live().merge().visit("survivor", "checkup-3", "2019-04-01", "72")
                .visit("duplicate", "checkup-4", "2018-05-01", "73").unmerge().settled();
        String merge = merges("survivor").extract().path("merges[0].id");
        List<String> facts = new ArrayList<>();
        String cursor = null;
        do {
            var request = records.request().queryParam("limit", 1);
            JsonPath page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/patients/{id}/merges/{merge}/review", twins.survivor(), merge).then().statusCode(200)
                    .extract().jsonPath();
            facts.addAll(page.getList("recorded.factId"));
            cursor = page.getString("next");
        } while (cursor != null);
        assertThat(facts).containsExactly(text("checkup-4-weight"), text("checkup-4"), text("checkup-3-weight"),
                text("checkup-3"));
    }

    @Test
    void a_patient_may_be_merged_again() {
        twins.live().merge().unmerge().visit("survivor", "between", "2019-04-01", "72").merge()
                .visit("duplicate", "after", "2018-05-01", "73").settled();
        List<String> merges = merges("duplicate").body("merges", hasSize(2))
                .body("merges[0].unmerged", nullValue()).body("merges[1].unmerged.reason", equalTo("a twin sister"))
                .body("linkedPatients", hasSize(1)).extract().path("merges.id");
        review("survivor", merges.getLast()).body("recorded", empty());
        review("survivor", merges.getFirst()).body("recorded.factId", contains(text("after-weight"), text("after")));
        records.get("/patients/{id}/timeline", twins.survivor()).body("entries.kind.findAll { it.endsWith('merged') }",
                contains("patient.merged", "patient.unmerged", "patient.merged"));
    }

    @Test
    void a_merge_of_others_is_unknown() {
        UUID other = UUID.randomUUID();
        records.written(other, registered(other, "Silva", "Rui"));
        twins.live().merge().settled();
        String merge = merges("survivor").extract().path("merges[0].id");
        records.get("/patients/{id}/merges", other).body("merges", empty());
        for (String unknown : List.of(merge, UUID.randomUUID().toString())) {
            records.request().get("/patients/{id}/merges/{merge}/review", other, unknown).then().statusCode(404)
                    .body("code", equalTo("fact-unknown"));
        }
        RunningRecords.request("elsewhere").get("/patients/{id}/merges/{merge}/review", twins.survivor(), merge).then()
                .statusCode(404).body("code", equalTo("patient-unknown"));
        records.request().get("/patients/{id}/merges/{merge}/review", other, "no-uuid").then().statusCode(400)
                .body("errors[0].field", equalTo("mergeId"));
    }

    private ValidatableResponse merges(String who) {
        return records.get("/patients/{id}/merges", twins.id(who));
    }

    private ValidatableResponse review(String who, String merge) {
        return records.get("/patients/{id}/merges/{merge}/review", twins.id(who), merge);
    }

    private ValidatableResponse reviewed(String who, String merge) {
        String survivor = text("survivor");
        String duplicate = text("duplicate");
        return review(who, merge).body("merge.id", equalTo(merge)).body("recorded.kind",
                contains("patient.fact-entered-in-error", "patient.none-known-stated",
                        "patient.allergy-refuted", "checkup.observation-recorded", "checkup.started",
                        "checkup.observation-recorded", "checkup.started"))
                .body("recorded.patientId",
                        contains(survivor, survivor, duplicate, duplicate, duplicate, survivor, survivor));
    }

    private String text(String name) {
        return twins.id(name).toString();
    }

    private void refute(Twins who) {
        records.written(who.duplicate(), new AllergyRefuted(new PatientId(who.duplicate()),
                new AllergyId(who.id("allergy")), "tolerated"));
    }

    private void enterInError(Twins who) {
        UUID statement = UUID.randomUUID();
        records.written(who.survivor(), noneKnown(who.survivor(), statement, Subject.ALLERGIES, "2024-01-01"));
        records.written(who.survivor(), new PatientFactEnteredInError(new PatientId(who.survivor()),
                PatientFact.NONE_KNOWN, statement, "not asked"));
    }
}
