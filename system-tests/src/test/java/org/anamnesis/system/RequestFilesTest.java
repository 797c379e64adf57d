package org.anamnesis.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anamnesis.system.RequestFileRun.Sent;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RequestFilesTest {

    private static final Path FOLDER = Path.of("..", "docs", "requests");
    private static final List<String> APPS = List.of("write", "charts", "trail", "reports");

    @TempDir
    private Path temporary;

    @Test
    void every_file_runs_from_top_to_bottom_twice_and_together_they_show_all_operations() throws Exception {
        try (Installation installation = Installation.start(temporary.resolve("data"), "--demo")) {
            awaitLoaded(installation);
            ReadModels.awaitCaughtUp(installation);
            List<Sent> sent = new ArrayList<>();
            List<String> failed = new ArrayList<>();
            for (int time = 1; time <= 2; time++) {
                for (RequestFile file : files()) {
                    String run = file.path().getFileName() + ", run " + time + ": ";
                    List<Sent> requests = new RequestFileRun(file, addresses(installation)).toTheEnd();
                    requests.stream().filter(it -> !it.asExpected())
                            .forEach(it -> failed.add(run + it.step().title() + " " + it.answer()));
                    sent.addAll(requests);
                }
            }
            assertThat(failed).isEmpty();
            assertThat(operations(installation)).allMatch(operation -> sent.stream().anyMatch(operation::is));
        }
    }

    private static List<RequestFile> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".http")).sorted().map(RequestFile::read).toList();
        }
    }

    private static Map<String, String> addresses(Installation installation) {
        return IntStream.range(0, APPS.size()).boxed()
                .collect(Collectors.toMap(APPS::get, app -> "http://127.0.0.1:" + installation.port(app)));
    }

    /** The banner is printed once everything, the demonstration included, is there. */
    private static void awaitLoaded(Installation installation) {
        Awaitility.await().atMost(Patience.LIMIT)
                .until(() -> Files.readString(installation.log()).contains("Anamnesis is ready"));
    }

    /** What the apps say that they can do. */
    private static List<Operation> operations(Installation installation) {
        return IntStream.range(0, APPS.size()).boxed().flatMap(app -> {
            int port = installation.port(app);
            JsonNode paths = Client.of(port, "demo-clinic").get("/v3/api-docs").expect(200).json().get("paths");
            return paths.propertyStream().flatMap(path -> path.getValue().propertyStream()
                    .map(operation -> new Operation(port, operation.getKey().toUpperCase(), path.getKey())));
        }).toList();
    }

    /** An operation of an app, by its path, such as {@code /patients/{id}}. */
    private record Operation(int port, String method, String path) {

        boolean is(Sent request) {
            return request.uri().getPort() == port && request.step().method().equals(method)
                    && request.uri().getPath().matches(path.replaceAll("\\{\\w+}", "[^/]+"));
        }
    }
}
