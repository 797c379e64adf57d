package org.anamnesis.audit.trail;

import static org.anamnesis.audit.trail.RunningAuditTrail.awaitVersion;
import static org.anamnesis.audit.trail.RunningAuditTrail.get;
import static org.anamnesis.audit.trail.RunningAuditTrail.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.event.IdentityEvent.ContactChanged;
import org.anamnesis.api.patient.event.MergeEvent.PatientsMerged;
import org.anamnesis.api.patient.event.MergeEvent.PatientsUnmerged;
import org.anamnesis.api.value.Contact;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.plumbing.id.Ids;
import org.anamnesis.plumbing.testing.EventWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrailResourceTest {

    private final String tenant = "t" + Ids.next().toString().substring(0, 30);
    private final EventWriter events = new EventWriter(new Caller(tenant, "dr-lind"));
    private PatientId patient = new PatientId(Ids.next());

    @BeforeEach
    void record() {
        patient = registered(events);
        for (int i = 0; i < 6; i++) {
            events.append(patient, new ContactChanged(patient, Contact.unknown()));
        }
        awaitVersion(patient.value(), 6);
    }

    @Test
    void tells_everything_about_a_patient_oldest_first() {
        get(tenant, "/patients/{id}/trail", patient).statusCode(200).body("entries", hasSize(7))
                .body("entries[0].event", equalTo("patient.registered")).body("entries[0].actor", equalTo("dr-lind"))
                .body("entries[6].sequenceNumber", equalTo(6)).body("next", equalTo(null))
                .body("asOf.recordedAt", notNullValue()).body("incomplete", equalTo(0));
    }

    @Test
    void tells_of_a_merge_on_both_patients_trails_and_of_nothing_else() {
        PatientId survivor = registered(events);
        events.append(patient, new PatientsMerged(patient, survivor, "same passport"));
        events.append(patient, new ContactChanged(patient, Contact.unknown()));
        events.append(patient, new PatientsUnmerged(patient, survivor, "twins"));
        awaitVersion(patient.value(), 9);
        awaitVersion(survivor.value(), 0);
        get(tenant, "/patients/{id}/trail", survivor).statusCode(200)
                .body("entries.event", contains("patient.registered", "patient.merged", "patient.unmerged"))
                .body("entries[1].patient", equalTo(patient.toString()))
                .body("entries[1].survivor", equalTo(survivor.toString()));
        get(tenant, "/patients/{id}/trail?order=desc&limit=3", patient)
                .body("entries.event", contains("patient.unmerged", "patient.contact-changed", "patient.merged"))
                .body("entries.survivor", contains(survivor.toString(), null, survivor.toString()));
    }

    @Test
    void tells_it_newest_first_when_asked() {
        get(tenant, "/patients/{id}/trail?order=desc", patient).statusCode(200)
                .body("entries[6].event", equalTo("patient.registered"));
    }

    @Test
    void pages_through_all_of_it_in_either_order() {
        for (String order : List.of("asc", "desc")) {
            List<Long> seen = new ArrayList<>();
            String next = "";
            do {
                JsonPath page = get(tenant, "/patients/{id}/trail?limit=3&order=" + order + next, patient)
                        .statusCode(200).extract().jsonPath();
                seen.addAll(page.getList("entries.position", Long.class));
                next = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
            } while (!next.isEmpty());
            assertThat(seen).hasSize(7).doesNotHaveDuplicates()
                    .isSortedAccordingTo("asc".equals(order)
                            ? java.util.Comparator.naturalOrder()
                            : java.util.Comparator.reverseOrder());
        }
    }

    @Test
    void ends_without_a_cursor_when_the_last_page_is_full() {
        get(tenant, "/patients/{id}/trail?limit=7", patient).body("entries", hasSize(7)).body("next", equalTo(null));
    }

    @Test
    void does_not_let_an_unknown_patient_be_told_from_another_tenants() {
        String unknown = get(tenant, "/patients/{id}/trail", UUID.randomUUID()).statusCode(404).extract().asString();
        String foreign = get("elsewhere", "/patients/{id}/trail", patient).statusCode(404).extract().asString();
        assertThat(withoutIds(foreign)).isEqualTo(withoutIds(unknown));
    }

    @Test
    void narrows_the_tenants_trail_down() {
        EventWriter other = new EventWriter(new Caller(tenant, "dr-berg"));
        PatientId second = registered(other);
        awaitVersion(second.value(), 0);

        get(tenant, "/trail").body("entries", hasSize(8));
        get(tenant, "/trail?actor=dr-berg").body("entries", hasSize(1))
                .body("entries[0].patient", equalTo(second.toString()));
        get(tenant, "/trail?event=patient.contact-changed").body("entries", hasSize(6)).body("entries.event",
                everyItem(equalTo("patient.contact-changed")));
        JsonPath first = get(tenant, "/trail?limit=1").extract().jsonPath();
        get(tenant, "/trail?correlation={id}", first.getString("entries[0].correlationId")).body("entries",
                hasSize(1));
        String from = first.getString("entries[0].recordedAt");
        get(tenant, "/trail?from={from}", from).body("entries", hasSize(8));
        get(tenant, "/trail?to={to}", from).body("entries", empty());
        get("elsewhere", "/trail").statusCode(200).body("entries", empty());
    }

    @Test
    void refuses_what_is_malformed_and_names_it() {
        refused("/patients/nobody/trail", "patientId");
        String trail = "/patients/" + patient + "/trail";
        refused(trail + "?cursor=x", "cursor");
        refused(trail + "?cursor=__________8", "cursor");
        refused(trail + "?cursor=", "cursor");
        refused(trail + "?limit=0", "limit");
        refused(trail + "?limit=501", "limit");
        refused(trail + "?limit=many", "limit");
        refused(trail + "?order=up", "order");
        refused("/trail?actor=%00", "actor");
        refused("/trail?event=a%20b", "event");
        refused("/trail?correlation=%C3%A9", "correlation");
        refused("/trail?from=yesterday", "from");
        refused("/trail?to=%2B1000000-01-01T00:00:00Z", "to");
    }

    @Test
    void waits_for_what_the_reader_wrote() {
        long version = events.append(patient, new ContactChanged(patient, Contact.unknown()));
        io.restassured.RestAssured.given()
                .port(Integer.parseInt(RunningAuditTrail.APP.getEnvironment()
                        .getRequiredProperty("local.server.port")))
                .header("X-Tenant", tenant).header("X-Actor", "auditor-1")
                .header("Anamnesis-Await", patient + "@" + version).get("/patients/{id}/trail", patient.toString())
                .then()
                .statusCode(200).body("entries", hasSize(8));
    }

    @Test
    void describes_itself() {
        get(tenant, "/v3/api-docs").statusCode(200)
                .body("paths.'/patients/{patientId}/trail'.get.summary", notNullValue())
                .body("paths.'/trail'.get.parameters.findAll { it.description == null }.name", empty());
    }

    private void refused(String path, String field) {
        io.restassured.RestAssured.given().urlEncodingEnabled(false)
                .port(Integer.parseInt(RunningAuditTrail.APP.getEnvironment()
                        .getRequiredProperty("local.server.port")))
                .header("X-Tenant", tenant).header("X-Actor", "auditor-1").get(path).then().statusCode(400)
                .body("errors[0].field", equalTo(field));
    }

    private static String withoutIds(String problem) {
        return problem.replaceAll("[0-9a-f-]{36}", "ID");
    }
}
