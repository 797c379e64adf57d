package org.anamnesis.records.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.anamnesis.plumbing.testing.RecordDatabase;
import org.anamnesis.records.persistence.Insert.Column;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class InsertTest {

    private final JdbcTemplate database = new JdbcTemplate(new SingleConnectionDataSource(
            RecordDatabase.url("clinical_records"), "clinical_records", RecordDatabase.PASSWORD, true));

    @Test
    void writes_texts_with_every_sign_an_array_gives_a_meaning() {
        List<String> texts = Arrays.asList("{a,b}", "a \"quoted\" \\ word", "NULL", "", " line\n", "Flórez ☤", null);
        assertThat(written("text", texts)).containsExactlyElementsOf(texts);
    }

    @Test
    void writes_instants_to_the_microsecond_and_those_before_our_era() {
        assertThat(written("timestamptz",
                List.of(Instant.parse("2026-11-21T10:00:00.123456Z"), Instant.parse("0000-01-01T00:00:00Z"))))
                .containsExactly("2026-11-21 10:00:00.123456+00", "0001-01-01 00:00:00+00 BC");
    }

    @Test
    void writes_days_and_those_before_our_era() {
        assertThat(written("date", List.of(LocalDate.of(2024, 2, 29), LocalDate.of(0, 1, 1))))
                .containsExactly("2024-02-29", "0001-01-01 BC");
    }

    @Test
    void writes_documents_with_the_scale_of_their_numbers() {
        assertThat(written("jsonb", Arrays.asList("{\"value\":1.10,\"unit\":\"\\\\ {a,\\\"b\\\"}\"}", null)))
                .containsExactly("{\"unit\": \"\\\\ {a,\\\"b\\\"}\", \"value\": 1.10}", null);
    }

    @Test
    void writes_ids_numbers_and_truth() {
        UUID id = UUID.randomUUID();
        assertThat(written("uuid", List.of(id))).containsExactly(id.toString());
        assertThat(written("integer", Arrays.asList(-7, null))).containsExactly("-7", null);
        assertThat(written("boolean", List.of(true, false))).containsExactly("true", "false");
    }

    private List<String> written(String type, List<?> values) {
        database.execute("set time zone 'UTC'");
        database.execute("create temporary table written (number serial, value %s)".formatted(type));
        record Row(Object value) {}
        new Insert("written", List.of(new Column("value", type, row -> ((Row) row).value()))).run(database,
                values.stream().map(Row::new).toList());
        List<String> texts = database.queryForList("select value::text from written order by number", String.class);
        database.execute("drop table written");
        return texts;
    }
}
