package org.anamnesis.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.anamnesis.api.scheduling.Weekday;
import org.anamnesis.api.scheduling.event.RoomEvent.RoomRegistered;
import org.anamnesis.plumbing.testing.TestIds;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Events of patients, practitioners, schedules and the rest overtake each other; what is read must not depend on it.
 */
class OrderTest {

    private static final String NINE = "2030-03-04T09:00";

    private static final String TEN = "2030-03-04T10:00";

    @Test
    void rows_are_the_same_in_whichever_order_other_aggregates_come() {
        List<String> inOrder = new Practice().rows(stories -> {});
        for (int seed = 1; seed <= 5; seed++) {
            Random random = new Random(seed);
            assertThat(new Practice().rows(stories -> Collections.shuffle(stories, random))).isEqualTo(inOrder);
        }
    }

    /** The same things happen in each, in a tenant of its own: only ids and times differ. */
    private static final class Practice {

        private final RunningRecords records = new RunningRecords();

        private final UUID ana = UUID.randomUUID();

        private final UUID ben = UUID.randomUUID();

        private final UUID eva = UUID.randomUUID();

        private final ScheduleStory story = new ScheduleStory(records, eva);

        /** Each story keeps its own order, for it is one patient's or one aggregate's. */
        List<String> rows(java.util.function.Consumer<List<Runnable>> order) {
            List<Runnable> stories = new ArrayList<>(List.of(this::ofPractice, this::ofPractitioner, this::ofSchedule,
                    this::ofAna, this::ofBen, this::ofTariff));
            order.accept(stories);
            stories.forEach(Runnable::run);
            records.settled();
            JdbcTemplate database = RunningRecords.app().getBean(JdbcTemplate.class);
            assertThat(database.queryForList("select 1 from dead_letter where sequence_identifier like ?",
                    records.tenant() + "/%")).isEmpty();
            return ReplayTest.TABLES.stream().flatMap(table -> database
                    .queryForList("select t::text from %s t where tenant = ?".formatted(table), String.class,
                            records.tenant())
                    .stream().map(row -> table + named(row)).sorted()).toList();
        }

        private void ofPractice() {
            records.written(TestIds.IDS.tenant(records.tenant()), ScheduleStory.tenant(records.tenant()));
            records.written(story.visitTypeId().value(), story.visitType());
            records.written(story.room().value(), new RoomRegistered(story.room(), "Room 2"));
        }

        private void ofPractitioner() {
            records.written(eva, story.practitioner("Haas", "Eva"));
        }

        private void ofSchedule() {
            story.works("2020-01-01", "09:00", "12:00", Weekday.MONDAY).off(NINE, TEN);
        }

        private void ofAna() {
            records.written(ana, Story.registered(ana, "Flórez", "Ana"));
            UUID booked = UUID.randomUUID();
            records.written(booked, story.booked(ana, booked, NINE, TEN));
            records.written(booked, story.cancelled(ana, booked, NINE, TEN));
            InvoiceStory invoice = new InvoiceStory(ana);
            records.written(invoice.id(), invoice.drafted());
            records.written(invoice.id(), invoice.charged(UUID.randomUUID(), "1.00", "0.19"));
        }

        private void ofBen() {
            records.written(ben, Story.registered(ben, "Berg", "Ben"));
            UUID booked = UUID.randomUUID();
            records.written(booked, story.booked(ben, booked, NINE, TEN));
            records.written(booked, story.missed(ben, booked, NINE, TEN));
            UUID entry = UUID.randomUUID();
            records.written(entry, story.waits(ben, entry));
            records.written(entry, story.offered(ben, entry, UUID.randomUUID(), NINE, TEN));
        }

        private void ofTariff() {
            UUID tariff = UUID.randomUUID();
            records.written(tariff, InvoiceStory.price(tariff, "no-show", "20", "2026-01-01"));
            records.written(tariff, InvoiceStory.price(tariff, "no-show", "25", "2026-01-01"));
        }

        private String named(String row) {
            return row.replace(records.tenant(), "tenant").replace(ana.toString(), "ana").replace(ben.toString(), "ben")
                    .replace(eva.toString(), "eva").replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id")
                    // Only what is recorded now; what is planned lies in 2030.
                    .replaceAll("202[0-9]-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(\\.\\d+)?\\+\\d\\d", "now");
        }
    }
}
