package org.anamnesis.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Somebody who calls one app over HTTP.
 *
 * @param base    where the app listens
 * @param headers sent with every request
 */
public record Client(URI base, Map<String, String> headers) {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Patience.ANSWER).build();

    static Client of(int port, String tenant) {
        return new Client(URI.create("http://127.0.0.1:" + port),
                Map.of("X-Tenant", tenant, "X-Actor", "system-test", "Content-Type", "application/json"));
    }

    /** The same with other headers; an empty value takes a header away. */
    Client with(String... namesAndValues) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            changed.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        changed.values().removeIf(String::isEmpty);
        return new Client(base, Map.copyOf(changed));
    }

    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    Answer post(String path, String body) {
        return post(path, body.getBytes(StandardCharsets.UTF_8));
    }

    Answer post(String path, byte[] body) {
        return send("POST", path, BodyPublishers.ofByteArray(body));
    }

    Answer send(String method, String path, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(Patience.ANSWER);
        headers.forEach(request::header);
        try {
            return Answer.of(HTTP.send(request.method(method, body).build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A text with single quotes for double ones, as JSON. */
    static String json(String text, Object... arguments) {
        return text.formatted(arguments).replace('\'', '"');
    }
}
