package org.anamnesis.plumbing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.anamnesis.api.scheduling.OpeningTime;
import org.anamnesis.api.scheduling.Weekday;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class StrictJsonTest {

    private final JsonMapper json = mapper();

    /** What a client may say. */
    enum Colour {
        RED,
        BLUE
    }

    /** A request. */
    record Said(String text, BigDecimal number, Integer count, Colour colour, OffsetDateTime at, LocalDate on) {}

    @Test
    void reads_what_is_well_said() {
        Said said = json.readValue("""
                {"text": "Zoë 🐕\\n", "number": 1.10, "count": 3, "colour": "RED", "at": "2026-03-14T09:26:53+01:00",
                 "on": "2026-03-14"}
                """, Said.class);
        assertThat(said.text()).isEqualTo("Zoë 🐕\n");
        assertThat(said.number()).isEqualTo(new BigDecimal("1.10"));
        assertThat(said.at()).isEqualTo(OffsetDateTime.parse("2026-03-14T09:26:53+01:00"));
        assertThat(said.on()).isEqualTo(LocalDate.of(2026, 3, 14));
        assertThat(json.writeValueAsString(said)).contains("1.10", "+01:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"unknown\": 1}", "{\"text\": \"a\", \"text\": \"b\"}", "{\"text\": \"a\"} {}",
            "{\"text\": 5}", "{\"text\": true}", "{\"text\": [\"a\"]}", "{\"text\": {}}", "{\"count\": \"3\"}",
            "{\"number\": \"1.1\"}", "{\"number\": true}", "{\"colour\": 0}", "{\"colour\": \"GREEN\"}",
            "{\"number\": 1e999999999}", "{\"number\": 1e-1000}", "{\"number\": 1234567890123456789012345678901}",
            "{\"text\": \"\\u0000\"}", "{\"text\": \"\\u0007\"}", "{\"text\": \"\\uD83D\"}", "{\"text\": \"\\u007F\"}",
            "{\"at\": 1773476813}",
            "{\"at\": \"+12026-03-14T09:26:53+01:00\"}", "{\"at\": \"2026-03-14\"}", "{\"on\": \"+999999999-12-31\"}",
            "{\"on\": \"0000-01-01\"}", "{\"on\": [2026, 3, 14]}", "{\"on\": \"2026-02-30\"}", "{\"on\": 20526}",
            "{\"number\": NaN}", "{", "[]", "nonsense"})
    void refuses_what_is_not(String said) {
        assertThatThrownBy(() -> json.readValue(said, Said.class)).isInstanceOf(JacksonException.class);
    }

    @Test
    void hours_may_end_at_24_but_not_begin_then() {
        for (String until : List.of("24:00", "24:00:00", "00:00")) {
            assertThat(hours("20:00", until)).isEqualTo(
                    new OpeningTime(Weekday.FRIDAY, LocalTime.of(20, 0), LocalTime.MIDNIGHT));
        }
        assertThat(hours("20:00", "06:30").until()).isEqualTo(LocalTime.of(6, 30));
        for (String wrong : List.of("24:01", "24:00:01", "25:00", "noon")) {
            assertThatThrownBy(() -> hours("20:00", wrong)).isInstanceOf(JacksonException.class);
        }
        assertThatThrownBy(() -> hours("24:00", "06:00")).isInstanceOf(JacksonException.class);
    }

    private OpeningTime hours(String from, String until) {
        return json.readValue("{\"day\": \"fri\", \"from\": \"%s\", \"until\": \"%s\"}".formatted(from, until),
                OpeningTime.class);
    }

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder();
        new StrictJson().customize(builder);
        return builder.build();
    }
}
