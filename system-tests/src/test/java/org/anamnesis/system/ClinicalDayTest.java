package org.anamnesis.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClinicalDayTest {

    @TempDir
    private Path temporary;

    @Test
    void a_command_is_seen_in_chart_and_trail_and_the_day_ends_cleanly() {
        try (Installation installation = Installation.start(temporary.resolve("data"))) {
            ClinicalDay.walk(installation);
            installation.stop();
            assertThat(installation.postgres()).isEmpty();
        }
    }
}
