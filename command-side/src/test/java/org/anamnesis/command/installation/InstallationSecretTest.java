package org.anamnesis.command.installation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.anamnesis.command.CommandSideApplication;
import org.anamnesis.command.RunningCommandSide;
import org.anamnesis.plumbing.provisioning.DataRefused;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

class InstallationSecretTest {

    @Test
    void a_record_that_was_begun_with_another_secret_is_refused() {
        RunningCommandSide.context();
        assertThatThrownBy(() -> start("another secret than the one of the record"))
                .rootCause().isInstanceOf(DataRefused.class).hasMessageContaining("another installation secret");
    }

    @Test
    void a_secret_that_could_be_guessed_is_refused() {
        RunningCommandSide.context();
        assertThatThrownBy(() -> start("short")).rootCause().hasMessageContaining("at least 32 characters");
    }

    private static void start(String secret) {
        new SpringApplicationBuilder(CommandSideApplication.class).registerShutdownHook(false)
                .properties("spring.config.name=" + CommandSideApplication.NAME)
                .run(Stream.concat(RunningCommandSide.options().stream()
                        .filter(option -> !option.startsWith("--anamnesis.installation-secret=")),
                        Stream.of("--anamnesis.installation-secret=" + secret)).toArray(String[]::new));
    }
}
