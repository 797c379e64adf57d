package org.anamnesis.records;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class ReplayTest {

    static final List<String> TABLES = List.of("patient", "patient_identifier", "allergy", "none_known",
            "fact_not_taken_over", "held_facts",
            "condition", "checkup", "note", "observation", "responsible_person", "patient_link", "practitioner",
            "moment", "patient_merge", "prescription", "renewal", "dispense", "medication_issue", "act", "tenant",
            "practitioner_specialty", "working_hours", "time_off", "visit_type", "room", "appointment", "reminder",
            "waiting_list_entry", "slot_offer", "billing_account", "coverage", "price", "invoice", "invoice_line",
            "posting");

    private final RunningRecords records = new RunningRecords();

    private final JdbcTemplate database = RunningRecords.app().getBean(JdbcTemplate.class);

    @Test
    void replay_gives_identical_rows() {
        new SampleRecord(records).happens();
        Map<String, List<Map<String, Object>>> before = rows();
        assertThat(before).allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
        assertThat(database.queryForList("select 1 from dead_letter where sequence_identifier like ?",
                records.tenant() + "/%")).isEmpty();

        StreamingEventProcessor processor = RunningRecords.app().getBean(EventProcessingConfiguration.class)
                .eventProcessor(ClinicalRecordsApplication.NAME, StreamingEventProcessor.class).orElseThrow();
        processor.shutDown();
        processor.resetTokens();
        assertThat(rows().values()).allSatisfy(rows -> assertThat(rows).isEmpty());
        processor.start();
        await().atMost(60, SECONDS).untilAsserted(() -> assertThat(rows()).isEqualTo(before));
    }

    @Test
    void the_tables_compared_are_all_there_are() {
        assertThat(database.queryForList("""
                select table_name from information_schema.tables where table_schema = 'public'
                and table_name not in ('token', 'dead_letter', 'applied', 'progress', 'flyway_schema_history')
                """, String.class)).containsExactlyInAnyOrderElementsOf(TABLES);
    }

    private Map<String, List<Map<String, Object>>> rows() {
        Map<String, List<Map<String, Object>>> rows = new TreeMap<>();
        for (String table : TABLES) {
            rows.put(table, database.queryForList("select t::text as row from %s t order by 1".formatted(table)));
        }
        return rows;
    }
}
