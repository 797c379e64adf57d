package org.anamnesis.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Holds {@code docs/who-hears-what.md} against the code. Run with {@code -Dapprove=true} to write it anew, and read
 * what changed: nobody else asks whether a handler should hear a new event.
 */
class EventHandlersTest {

    private static final Path PAGE = Path.of("../docs/who-hears-what.md");
    private static final WhoHearsWhat HOUSE = new WhoHearsWhat();

    @BeforeAll
    static void approve() throws IOException {
        if (Boolean.getBoolean("approve")) {
            Files.writeString(PAGE, HOUSE.page());
        }
    }

    @Test
    void the_page_of_who_hears_what_is_up_to_date() throws IOException {
        assertThat(HOUSE.page()).isEqualTo(Files.readString(PAGE));
    }

    @Test
    void every_event_reaches_somebody() {
        assertThat(HOUSE.unheard()).isEmpty();
    }

    @Test
    void every_event_is_led_to_by_a_command() {
        assertThat(HOUSE.page().lines().filter(line -> line.matches("\\| `[^`]+` \\|  \\|.*"))).isEmpty();
    }
}
