package org.anamnesis.records.observation;

import static org.anamnesis.records.Story.bloodPressure;
import static org.anamnesis.records.Story.checkup;
import static org.anamnesis.records.Story.observed;
import static org.anamnesis.records.Story.quantity;
import static org.anamnesis.records.Story.registered;
import static org.anamnesis.records.Story.weight;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.observation.Observation;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.observation.ObservationSource;
import org.anamnesis.api.observation.event.StandaloneObservationEvent.StandaloneObservationEnteredInError;
import org.anamnesis.api.observation.event.StandaloneObservationEvent.StandaloneObservationRecorded;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.records.RunningRecords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ObservationResourceTest {

    private static final String WEIGHT = "29463-7";

    private final RunningRecords records = new RunningRecords();

    private final UUID patient = UUID.randomUUID();

    private final UUID checkup = UUID.randomUUID();

    @BeforeEach
    void begin() {
        records.written(patient, registered(patient, "Flórez", "Ana"));
        records.happened(checkup, checkup(patient, checkup, null, "2024-02-03"));
    }

    @Test
    void converts_a_series_and_keeps_the_original() {
        observe(weight("70.10", "2023-01-01"));
        observe(quantity(WEIGHT, "Body weight", "71000", "g", "2024-01-01"));
        observe(quantity(WEIGHT, "Body weight", "12", "stones?", "2022-01-01"));
        series("code", WEIGHT, "unit", "kg").body("points", hasSize(3))
                .body("points.value", contains(equalTo(71), equalTo(70.10f), nullValue()))
                .body("points.unit", contains("kg", "kg", null))
                .body("points[0].original.quantity.unit", equalTo("g"))
                .body("points[2].original.quantity.unit", equalTo("stones?"))
                .body("points[2].original.quantity.value", equalTo(12));
        series("code", WEIGHT).body("points.unit", contains("g", "kg", "stones?"));
    }

    @Test
    void converts_to_one_digit_more_than_was_measured() {
        observe(quantity(WEIGHT, "Body weight", "2.2", "[lb_av]", "2024-01-01"));
        observe(quantity(WEIGHT, "Body weight", "70.10", "kg", "2023-01-01"));
        series("code", WEIGHT, "unit", "kg").body("points.value", contains(equalTo(0.998f), equalTo(70.10f)))
                .body("points[0].original.quantity.value", equalTo(2.2f))
                .body("points[0].original.quantity.unit", equalTo("[lb_av]"));
    }

    @Test
    void converts_nothing_between_kinds_of_fraction() {
        String code = "4548-4";
        observe(quantity(code, "HbA1c", "48", "mmol/mol", "2024-01-01"));
        refused("unit", "code", code, "unit", "%");
        observe(quantity(code, "HbA1c", "6.5", "%", "2023-01-01"));
        series("code", code, "unit", "%").body("points.value", contains(nullValue(), equalTo(6.5f)))
                .body("points[0].original.quantity.value", equalTo(48))
                .body("points[0].original.quantity.unit", equalTo("mmol/mol"));
    }

    @Test
    void lists_as_it_is_what_was_measured_in_words() {
        observe(quantity(WEIGHT, "Body weight", "70", "{kg}", "2024-01-01"));
        series("code", WEIGHT, "unit", "kg").body("points.value", contains(nullValue()))
                .body("points[0].original.quantity.unit", equalTo("{kg}"));
        series("code", WEIGHT).body("points.value", contains(70)).body("points.unit", contains("{kg}"));
    }

    @Test
    void finds_values_in_components() {
        observe(bloodPressure("120", "80", "2024-01-01"));
        series("code", "8480-6", "unit", "mm[Hg]").body("points.value", contains(120))
                .body("points[0].component", equalTo(true));
        series("code", "8462-4").body("points.value", contains(80));
        series("code", "8462").body("points", empty());
        series("code", "8462-4", "system", "http://snomed.info/sct").body("points", empty());
    }

    @Test
    void leaves_out_what_was_entered_in_error_and_what_lies_outside() {
        UUID home = UUID.randomUUID();
        records.written(home, new StandaloneObservationRecorded(new ObservationId(home), new PatientId(patient),
                ObservationSource.HOME, weight("69", "2024-03-01"), List.of()));
        observe(weight("70", "2024-02-29T23:59:59Z"));
        observe(weight("71", "2024-04-01"));
        series("code", WEIGHT, "from", "2024-02", "to", "2024-03").body("points.value", contains(69, 70));
        records.happened(home, new StandaloneObservationEnteredInError(new ObservationId(home),
                new PatientId(patient), "the dog stood on the scales"));
        series("code", WEIGHT, "to", "2024-03").body("points.value", contains(70));
        series().body("observations", hasSize(2)).body("observations.source", contains("checkup", "checkup"));
    }

    @Test
    void pages_observations_of_all_codes() {
        for (int day = 1; day <= 5; day++) {
            observe(weight("7" + day, "2024-01-0" + day));
        }
        String next = series("limit", "3").body("observations", hasSize(3)).extract().path("next");
        series("limit", "3", "cursor", next).body("observations.observation.value.quantity.value", contains(72, 71))
                .body("next", nullValue());
        next = series("limit", "3", "code", WEIGHT).body("points", hasSize(3)).extract().path("next");
        series("code", WEIGHT, "cursor", next).body("points.value", contains(72, 71));
    }

    @Test
    void names_the_parameter_that_is_wrong() {
        observe(weight("70", "2024-01-01"));
        refused("unit", "code", WEIGHT, "unit", "kilos");
        refused("unit", "code", WEIGHT, "unit", "Cel");
        refused("code", "code", " ");
        refused("from", "code", WEIGHT, "from", "yesterday");
        refused("to", "to", "2024-13");
        refused("cursor", "cursor", "abc");
        refused("limit", "code", WEIGHT, "limit", "1001");
        RunningRecords.request("elsewhere").get("/patients/{id}/observations", patient).then().statusCode(404);
        RunningRecords.request("elsewhere").queryParam("code", WEIGHT).get("/patients/{id}/observations", patient)
                .then().statusCode(404);
    }

    private void observe(Observation observation) {
        records.happened(checkup, observed(patient, checkup, UUID.randomUUID(), observation));
    }

    private void refused(String field, String... parameters) {
        ask(parameters).statusCode(400).body("errors[0].field", equalTo(field));
    }

    private ValidatableResponse series(String... parameters) {
        return ask(parameters).statusCode(200);
    }

    private ValidatableResponse ask(String... parameters) {
        var request = records.request();
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/patients/{id}/observations", patient).then();
    }
}
