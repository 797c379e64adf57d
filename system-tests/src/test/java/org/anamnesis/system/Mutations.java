package org.anamnesis.system;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Spoils requests in ways that clients, attackers and broken lines do; what comes of it may still be valid. */
final class Mutations {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> VALUES = List.of("null", "true", "-1", "0", "1e400", "1E1000000000",
            "0.00000000000000000000000000000000000000000001", "99999999999999999999", "\"\"", "\" \"", "\"x\"",
            "\"\\u0000\"", "\"\\uD800\"", "\"\\u202E\\uFEFF\"", "\"2026-02-30\"", "\"9999\"", "\"0000\"", "\"1066\"",
            "\"2026-13-01\"", "\"+999999999-01-01T00:00:00Z\"", "\"2026-03-14T25:00:00Z\"", "\"2026-03-14T09:00:00\"",
            "\"furlong\"", "\"kg\"", "\"'; drop table event; --\"", "\"00000000-0000-0000-0000-000000000000\"", "{}",
            "[]", "[null]", "[[[[]]]]", "{\"a\":{\"b\":{}}}", "\"" + "y".repeat(30_000) + "\"",
            "[".repeat(600) + "]".repeat(600), "1" + "0".repeat(1200));
    private static final List<String> HEADERS = List.of("", "\"\"", "*", "\"x\"", "W/\"1\"", "-1",
            "\"99999999999999999999\"", "application/xml", "text/plain; charset=nonsense", "no such type",
            "application/json; charset=UTF-16", "gzip", "a b", "../../etc", "x".repeat(500), "demo-clinic",
            "01942f5c-7c1e-7a63-8a0f-3d1f5f0c9a11@99999999999999999999", "@", "bytes=0-");
    private static final List<String> NAMES = List.of("X-Tenant", "X-Actor", "If-Match", "Idempotency-Key",
            "Content-Type", "Accept", "Content-Encoding", "Anamnesis-Await", "If-None-Match", "Range",
            "Accept-Language");
    private static final List<String> SEGMENTS = List.of("x", "%20", "..%2f", "%00", "%F0%28%8C%28", "-1",
            "00000000-0000-0000-0000-000000000000", "%7B%7D", ";jsessionid=1", "z".repeat(3000));
    private static final List<String> QUERIES = List.of("limit=0", "limit=-1", "limit=99999999999", "limit=x",
            "cursor=x", "cursor=%00", "cursor=LTE", "order=sideways", "from=yesterday",
            "from=%2B999999999-01-01T00:00:00Z",
            "to=9999-12-31", "to=0000-01-01", "durationMinutes=99999999999", "durationMinutes=1", "specialty=%7C",
            "groupBy=", "groupBy=none", "groupBy=month,month", "format=pdf", "month=2026-13", "currency=%00",
            "code=", "code=%00", "unit=furlong", "unit=kg", "page=1", "actor=%20", "x=" + "x".repeat(4000));
    private static final List<String> METHODS = List.of("PUT", "DELETE", "PATCH", "GET", "POST", "HEAD", "OPTIONS",
            "PROPFIND");

    private final Random random;

    Mutations(Random random) {
        this.random = random;
    }

    /** The request, spoilt once or a few times. */
    Request of(Request valid) {
        Request spoilt = valid;
        for (int times = random.nextInt(3); times >= 0; times--) {
            spoilt = once(spoilt);
        }
        return spoilt;
    }

    private Request once(Request request) {
        return switch (random.nextInt(10)) {
            case 0 -> request.with(any(NAMES), any(HEADERS));
            case 1 -> request.withPath(path(request.path()));
            case 2 -> random.nextInt(3) == 0
                    ? request.withMethod(any(METHODS))
                    : request.withPath(query(request.path()));
            case 3, 4 -> request.body() == null
                    ? request.withPath(query(request.path()))
                    : request.withBody(bytes(request.body()));
            default -> request.body() == null
                    ? request.withPath(random.nextBoolean() ? path(request.path()) : query(request.path()))
                    : request.withBody(tree(request.body()));
        };
    }

    private String path(String path) {
        String[] segments = path.split("/", -1);
        segments[1 + random.nextInt(segments.length - 1)] = random.nextBoolean()
                ? any(SEGMENTS)
                : new UUID(random.nextLong(), random.nextLong()).toString();
        return String.join("/", segments);
    }

    private String query(String path) {
        return path + (path.contains("?") ? "&" : "?") + any(QUERIES);
    }

    private byte[] bytes(byte[] body) {
        if (body.length == 0) {
            return new byte[]{(byte) random.nextInt()};
        }
        byte[] spoilt = body.clone();
        switch (random.nextInt(5)) {
            case 0 -> spoilt = Arrays.copyOf(body, random.nextInt(body.length));
            case 1 -> spoilt[random.nextInt(body.length)] = (byte) random.nextInt();
            case 2 -> spoilt = Arrays.copyOf(body, body.length + 3);
            case 3 -> spoilt = new String(body, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
            default -> {
                int from = random.nextInt(body.length);
                random.nextBytes(spoilt);
                System.arraycopy(body, 0, spoilt, 0, from);
            }
        }
        return spoilt;
    }

    private byte[] tree(byte[] body) {
        JsonNode root;
        try {
            root = JSON.readTree(body);
        } catch (RuntimeException spoiltBefore) {
            return bytes(body);
        }
        List<JsonNode> containers = new ArrayList<>();
        collect(root, containers);
        if (containers.isEmpty()) {
            return any(VALUES).getBytes(StandardCharsets.UTF_8);
        }
        // The value is put in as text: what no parser would accept must be sent too.
        String marker = "@@" + Math.abs(random.nextInt()) + "@@";
        spoil(containers.get(random.nextInt(containers.size())), marker);
        return JSON.writeValueAsString(root).replace("\"" + marker + "\"", any(VALUES))
                .getBytes(StandardCharsets.UTF_8);
    }

    private void spoil(JsonNode container, String marker) {
        if (container instanceof ArrayNode array) {
            switch (array.isEmpty() ? 1 : random.nextInt(3)) {
                case 0 -> array.remove(random.nextInt(array.size()));
                case 1 -> array.add(marker);
                default -> array.set(random.nextInt(array.size()), marker);
            }
        } else if (container instanceof ObjectNode object) {
            List<String> names = List.copyOf(object.propertyNames());
            switch (names.isEmpty() ? 2 : random.nextInt(4)) {
                case 0 -> object.remove(any(names));
                case 1, 3 -> object.put(any(names), marker);
                default -> object.put("unknown" + random.nextInt(9), marker);
            }
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainer()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
