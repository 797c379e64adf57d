package org.anamnesis.system;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an app answered.
 *
 * @param status the HTTP status
 * @param body   the body as text
 */
public record Answer(int status, HttpHeaders headers, String body) {

    private static final JsonMapper JSON = new JsonMapper();

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    String header(String name) {
        return headers.firstValue(name).orElseThrow(() -> new AssertionError("No " + name + " in " + this));
    }

    /** The last segment of {@code Location}: the id of what was made. */
    String id() {
        String location = header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** What to hand to a query app in {@code Anamnesis-Await}. */
    String written() {
        return header("Anamnesis-Written");
    }

    JsonNode json() {
        return JSON.readTree(body);
    }

    boolean isProblem() {
        return headers.firstValue("Content-Type").orElse("").startsWith("application/problem+json");
    }

    /** Itself, if the status is the one expected. */
    Answer expect(int expected) {
        if (status != expected) {
            throw new AssertionError("Expected " + expected + " but was " + this);
        }
        return this;
    }

    @Override
    public String toString() {
        return status + " " + Objects.toString(body, "");
    }
}
