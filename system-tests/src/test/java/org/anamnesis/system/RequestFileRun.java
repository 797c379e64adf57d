package org.anamnesis.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anamnesis.system.RequestFile.Step;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** One run of a file from top to bottom, as an editor does it that is asked for one request after the other. */
final class RequestFileRun {

    private static final Pattern REFERENCE = Pattern.compile("\\{\\{([^{}]+)}}");
    private static final Pattern DAY = Pattern.compile("\\$datetime 'YYYY-MM-DD'(?: (\\d+) d)?");
    private static final Pattern OF_ANSWER = Pattern.compile("(\\w+)\\.response\\.(headers|body)\\.(.+)");

    private final RequestFile file;
    private final Map<String, String> variables;
    private final Map<String, Step> named = new HashMap<>();
    private final Map<String, Answer> answers = new HashMap<>();
    private final List<Sent> sent = new ArrayList<>();

    /** With other addresses than the file's. */
    RequestFileRun(RequestFile file, Map<String, String> addresses) {
        this.file = file;
        this.variables = new HashMap<>(file.variables());
        addresses.forEach(variables::replace);
    }

    /** A request that was sent, and its answer. */
    record Sent(Step step, URI uri, Answer answer) {

        boolean asExpected() {
            return step.isAnswered(answer.status());
        }
    }

    /** Sends all requests, whatever they are answered. */
    List<Sent> toTheEnd() {
        for (Step step : file.steps()) {
            Answer answer = send(step);
            if (step.name() != null) {
                named.put(step.name(), step);
                answers.put(step.name(), answer);
            }
        }
        return sent;
    }

    private Answer send(Step step) {
        Map<String, String> headers = new HashMap<>();
        step.headers().forEach((header, value) -> headers.put(header, filled(value)));
        URI uri = URI.create(filled(step.url()));
        BodyPublisher body = body(step.body());
        // What is not visible yet is answered 503: ask again.
        Answer answer = Awaitility.await().atMost(Patience.LIMIT).pollDelay(Duration.ZERO)
                .until(() -> new Client(uri, headers).send(step.method(), uri.toString(), body),
                        it -> it.status() != 503);
        sent.add(new Sent(step, uri, answer));
        return answer;
    }

    private BodyPublisher body(String text) {
        try {
            return text.startsWith("< ")
                    ? BodyPublishers.ofByteArray(Files.readAllBytes(file.path().resolveSibling(text.substring(2))))
                    : BodyPublishers.ofString(filled(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String filled(String text) {
        return REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
    }

    private String value(String reference) {
        Matcher day = DAY.matcher(reference);
        if (day.matches()) {
            long ahead = day.group(1) == null ? 0 : Long.parseLong(day.group(1));
            return LocalDate.now(ZoneOffset.UTC).plusDays(ahead).toString();
        }
        Matcher ofAnswer = OF_ANSWER.matcher(reference);
        if (ofAnswer.matches()) {
            return ofAnswer.group(2).equals("headers")
                    ? answers.get(ofAnswer.group(1)).header(ofAnswer.group(3))
                    : fromBody(ofAnswer.toMatchResult());
        }
        return filled(variables.get(reference));
    }

    /** What an automation does takes a moment: a reader asks again until the answer has what is looked for. */
    private String fromBody(MatchResult reference) {
        String name = reference.group(1);
        String pointer = reference.group(3).substring(1).replaceAll("[.\\[]", "/").replace("]", "");
        return Awaitility.await(reference.group()).atMost(Patience.LIMIT).pollDelay(Duration.ZERO)
                .until(() -> found(name, pointer), node -> !node.isMissingNode()).asString();
    }

    private JsonNode found(String name, String pointer) {
        JsonNode node = answers.get(name).json().at(pointer);
        if (node.isMissingNode() && named.get(name).method().equals("GET")) {
            answers.put(name, send(named.get(name)));
        }
        return node;
    }
}
