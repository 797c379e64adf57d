package org.anamnesis.standalone.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loads a human and a veterinary clinic, made up from end to end, through the public write API: the way any client
 * would. Every request carries a fixed {@code Idempotency-Key}, so loading again changes nothing. Steps with a key of
 * their own are not counted: those after them keep the keys under which an older installation loaded them. Some
 * appointments are of today and tomorrow, so each day on which it is loaded adds its own, save those whose time has
 * passed.
 */
public final class Demonstration {

    /**
     * The secret of an installation that was begun with the demonstration, so that its ids are those of the guides.
     * Everybody knows it: such an installation is for looking around.
     */
    public static final String INSTALLATION_SECRET = "the demonstration's secret, which everybody knows";

    private static final String SCRIPT = "/demo/clinics.json";
    private static final Pattern REFERENCE = Pattern.compile("\\{([a-z0-9]+)(?: (\\d\\d:\\d\\d))?}");
    /** Where the clinic for people is. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final URI commandSide;
    private final HttpClient http = HttpClient.newHttpClient();
    private final LocalDate today = LocalDate.now(ZONE);
    /** The ids of what the script named, by tenant and name. */
    private final Map<String, String> ids = new HashMap<>();
    /** The latest version of each aggregate, by its id. */
    private final Map<String, String> versions = new HashMap<>();

    /** For the command side at an address. */
    public Demonstration(URI commandSide) {
        this.commandSide = commandSide;
    }

    /** Sends the script's requests one by one and answers how many there were. */
    public int load() {
        int number = 0;
        JsonNode script = script();
        for (JsonNode step : script) {
            send(step, step.hasNonNull("key") ? filled(step.get("key").asString(), "") : "demo-" + number++);
        }
        return script.size();
    }

    private void send(JsonNode step, String key) {
        String tenant = step.get("tenant").asString();
        HttpRequest.Builder request = HttpRequest
                .newBuilder(commandSide.resolve(filled(step.get("path").asString(), tenant)))
                .header("X-Tenant", tenant).header("X-Actor", "demo").header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(filled(step.path("body").toString(), tenant)));
        if (step.hasNonNull("ifMatch")) {
            String aggregate = ids.get(tenant + "/" + step.get("ifMatch").asString());
            request.header("If-Match", "\"" + versions.get(aggregate) + "\"");
        }
        HttpResponse<String> answer = answer(request.build());
        if (isOver(step, answer)) {
            return;
        }
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("The demonstration's request %s was answered %d: %s".formatted(key,
                    answer.statusCode(), answer.body()));
        }
        remember(step, tenant, answer);
    }

    private void remember(JsonNode step, String tenant, HttpResponse<String> answer) {
        answer.headers().firstValue("Anamnesis-Written").ifPresent(written -> {
            String[] aggregateAndVersion = written.split("@");
            versions.put(aggregateAndVersion[0], aggregateAndVersion[1]);
        });
        if (step.hasNonNull("name")) {
            String location = answer.headers().firstValue("Location").orElseThrow();
            ids.put(tenant + "/" + step.get("name").asString(), location.substring(location.lastIndexOf('/') + 1));
        }
    }

    /** Whether an appointment of today was to begin earlier than now. */
    private static boolean isOver(JsonNode step, HttpResponse<String> answer) {
        return answer.statusCode() == 409 && answer.body().contains("start-not-in-future")
                && step.get("key").asString().startsWith("today-");
    }

    /** A text with each {@code {name}} replaced by what the script named so, or by a day. */
    private String filled(String text, String tenant) {
        return REFERENCE.matcher(text).replaceAll(reference -> Matcher.quoteReplacement(switch (reference.group(1)) {
            case "today" -> day(today, reference.group(2));
            case "tomorrow" -> day(today.plusDays(1), reference.group(2));
            // UCUM puts annotations in braces too.
            default -> ids.getOrDefault(tenant + "/" + reference.group(1), reference.group());
        }));
    }

    private static String day(LocalDate day, @Nullable String time) {
        return time == null
                ? day.toString()
                : day.atTime(LocalTime.parse(time)).atZone(ZONE).toOffsetDateTime().toString();
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException("The command side does not answer", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while loading the demonstration", stopped);
        }
    }

    private static JsonNode script() {
        try (InputStream script = Demonstration.class.getResourceAsStream(SCRIPT)) {
            return JsonMapper.shared().readTree(script);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
