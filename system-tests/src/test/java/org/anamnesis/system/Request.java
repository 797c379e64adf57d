package org.anamnesis.system;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One request to one app.
 *
 * @param app     which app: 0 the command side, 1 clinical records, 2 the audit trail, 3 the reports
 * @param method  the HTTP method
 * @param path    path and query
 * @param headers headers beside those every request has
 * @param body    the body, if any
 */
record Request(int app, String method, String path, Map<String, String> headers, byte @Nullable [] body) {

    Answer send(Installation installation, String tenant) {
        Client client = Client.of(installation.port(app), tenant);
        for (Map.Entry<String, String> header : headers.entrySet()) {
            client = client.with(header.getKey(), header.getValue());
        }
        return client.send(method, path, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    }

    Request with(String header, String value) {
        Map<String, String> changed = new TreeMap<>(headers);
        changed.put(header, value);
        return new Request(app, method, path, changed, body);
    }

    Request withPath(String changed) {
        return new Request(app, method, changed, headers, body);
    }

    Request withMethod(String changed) {
        return new Request(app, changed, path, headers, body);
    }

    Request withBody(byte[] changed) {
        return new Request(app, method, path, headers, changed);
    }

    @Override
    public String toString() {
        return method + " " + path + " " + headers + (body == null
                ? ""
                : " " + new String(body, 0, Math.min(2000,
                        body.length), StandardCharsets.UTF_8));
    }
}
