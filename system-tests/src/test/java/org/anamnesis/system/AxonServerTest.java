package org.anamnesis.system;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.utility.DockerImageName;

/** The same day with Axon Server as the store; skipped, and said so, where there is no Docker. */
@Testcontainers(disabledWithoutDocker = true)
class AxonServerTest {

    @Container
    private static final GenericContainer<?> AXON_SERVER = new GenericContainer<>(
            DockerImageName.parse("axoniq/axonserver:2025.2.0"))
            .withExposedPorts(8024, 8124).withEnv("AXONIQ_AXONSERVER_STANDALONE", "true")
            .withEnv("AXONIQ_AXONSERVER_HOSTNAME", "localhost")
            .waitingFor(Wait.forHttp("/actuator/health").forPort(8024)
                    .withStartupTimeout(Duration.ofMinutes(2)));

    @TempDir
    private Path temporary;

    @Test
    void a_command_is_seen_in_chart_and_trail() {
        String address = AXON_SERVER.getHost() + ":" + AXON_SERVER.getMappedPort(8124);
        try (Installation installation = Installation.start(temporary.resolve("data"),
                Installation.onAxonServer(address).toArray(String[]::new))) {
            ClinicalDay.walk(installation);
        }
    }
}
