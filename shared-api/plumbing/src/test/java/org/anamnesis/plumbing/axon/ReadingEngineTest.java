package org.anamnesis.plumbing.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.event.CareStatusEvent.PatientDeactivated;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.plumbing.eventstore.EventPosition;
import org.anamnesis.plumbing.eventstore.EventTableForTests;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.anamnesis.plumbing.testing.EventWriter;
import org.anamnesis.plumbing.testing.RecordDatabase;
import org.anamnesis.plumbing.testing.UnreadableEvent;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What {@link ReadingEngine} and {@link MetadataRecovery} take for granted of the framework's JDBC engine. */
class ReadingEngineTest {

    private final ReadingEngine engine = EventTableForTests.reading(RecordDatabase.url("record"), "clinical_records",
            RecordDatabase.PASSWORD);
    private final EventWriter events = new EventWriter(new Caller("north", "dr-test"));
    private final PatientId patient = new PatientId(UUID.randomUUID());
    private final PatientDeactivated event = new PatientDeactivated(patient, "for the test");

    @BeforeAll
    static void createTable() {
        RecordDatabase.createEventTable();
    }

    @Test
    void every_append_ends_in_the_method_that_refuses_it() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> engine.appendEvents(new GenericEventMessage<>(event)));
    }

    @Test
    void what_is_committed_late_has_a_token_of_those_before_it_and_a_position_of_its_own() throws SQLException {
        events.append(patient, event);
        TrackingToken token = engine.createHeadToken();
        UUID late = UUID.randomUUID();
        long position;
        try (var writer = RecordDatabase.connect("record", "command_side");
                var statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            var row = statement.executeQuery("""
                    insert into event (event_identifier, aggregate_identifier, sequence_number, aggregate_type,
                        recorded_at, payload_type, payload_revision, payload, meta_data)
                    select gen_random_uuid()::text, '%s', 0, aggregate_type, recorded_at, payload_type,
                        payload_revision, payload, meta_data from event where aggregate_identifier = '%s'
                    returning global_index
                    """.formatted(late, patient));
            row.next();
            position = row.getLong(1);
            events.append(patient, event);
            token = read(token).getLast().trackingToken();
            writer.commit();
        }
        TrackedEventMessage<?> read = read(token).getFirst();
        assertThat(EventPosition.of(read)).isEqualTo(position).isLessThan(token.position().orElseThrow());
        assertThat(read.trackingToken()).isExactlyInstanceOf(GapAwareTrackingToken.class)
                .returns(token.position(), TrackingToken::position);
    }

    @Test
    void what_cannot_say_whose_it_is_is_told_by_the_events_before_it_and_keeps_its_payload() {
        events.append(patient, event);
        TrackingToken token = engine.createHeadToken();
        UnreadableEvent.append(events, patient, "meta_data", "none");
        TrackedEventMessage<?> read = read(token).getFirst();
        assertThat(MetadataRecovery.isReadable(read)).isFalse();
        assertThat(read.getMetaData()).containsEntry(MetadataKey.TENANT, "north")
                .containsEntry(MetadataKey.PATIENT, patient.toString()).doesNotContainKey(MetadataKey.ACTOR);
        assertThat(read.getPayload()).isEqualTo(event);
    }

    @Test
    void a_payload_or_a_name_that_cannot_be_read_hinders_nobody_who_does_not_ask_for_it() {
        events.append(patient, event);
        TrackingToken token = engine.createHeadToken();
        UnreadableEvent.append(events, patient, "payload", "none");
        UnreadableEvent.append(events, patient, "payload_type", "patient.unheard-of");
        assertThat(read(token)).hasSize(2).allSatisfy(read -> {
            assertThat(MetadataRecovery.isReadable(read)).isTrue();
            assertThat(read.getPayloadType()).isNotNull();
        });
    }

    private List<? extends TrackedEventMessage<?>> read(TrackingToken token) {
        try (var stream = engine.readEvents(token, false)) {
            return stream.toList();
        }
    }
}
