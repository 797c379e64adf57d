package org.anamnesis.audit.trail;

import static org.anamnesis.audit.trail.RunningAuditTrail.DATABASE;
import static org.anamnesis.audit.trail.RunningAuditTrail.awaitVersion;
import static org.anamnesis.audit.trail.RunningAuditTrail.get;
import static org.anamnesis.audit.trail.RunningAuditTrail.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.event.CareStatusEvent.PatientDeactivated;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.practitioner.Profile;
import org.anamnesis.api.practitioner.event.PractitionerEvent.PractitionerRegistered;
import org.anamnesis.api.value.Contact;
import org.anamnesis.api.value.HumanName;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.plumbing.id.Ids;
import org.anamnesis.plumbing.metadata.Origin;
import org.anamnesis.plumbing.testing.EventWriter;
import org.anamnesis.plumbing.testing.RecordDatabase;
import org.anamnesis.plumbing.testing.UnreadableEvent;
import org.junit.jupiter.api.Test;

class TrailProjectionTest {

    private final EventWriter events = new EventWriter(new Caller("projection", "dr-lind"));

    @Test
    void keeps_who_did_what_when_and_why() {
        PatientId patient = registered(events);
        events.append(patient, new PatientDeactivated(patient, "moved away"), Origin.IMPORT);
        awaitVersion(patient.value(), 1);

        Map<String, Object> row = DATABASE.queryForMap(
                "select * from trail where tenant = 'projection' and patient = ? and event = 'patient.deactivated'",
                patient.value());
        assertThat(row).containsEntry("actor", "dr-lind").containsEntry("origin", "import")
                .containsEntry("role", "unspecified").containsEntry("purpose", "unspecified")
                .containsEntry("client", "unspecified").containsEntry("initiator", null)
                .containsEntry("aggregate_id", patient.toString()).containsEntry("aggregate_type", "patient")
                .containsEntry("sequence_number", 1L).containsEntry("revision", "1");
        assertThat(row.get("correlation")).isEqualTo(row.get("causation")).isNotNull();
        assertThat(row.get("recorded_at")).isNotNull();
        assertThat(row.toString()).as("nothing of what the event says about the patient").doesNotContain("moved away");
    }

    @Test
    void keeps_events_about_no_patient_too() {
        PractitionerId practitioner = new PractitionerId(Ids.next());
        events.append(practitioner, new PractitionerRegistered(practitioner,
                new Profile(HumanName.of("Lind", "Eva"), List.of(), List.of(), Contact.unknown())));
        awaitVersion(practitioner.value(), 0);
        assertThat(DATABASE.queryForMap("select * from trail where aggregate_id = ?", practitioner.toString()))
                .containsEntry("patient", null).containsEntry("event", "practitioner.registered");
    }

    @Test
    void leaves_out_what_cannot_be_read_and_says_so_until_it_is_repaired() {
        PatientId patient = registered(events);
        UnreadableEvent unreadable = UnreadableEvent.append(events, patient, "payload", "none");
        PatientId other = registered(events);
        awaitVersion(other.value(), 0);
        awaitTrail(patient, 1, 1);
        awaitTrail(other, 1, 0);

        unreadable.repair();
        awaitTrail(patient, 2, 0);
    }

    private static void awaitTrail(PatientId patient, int entries, int incomplete) {
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> get("projection", "/patients/{id}/trail", patient)
                .statusCode(200).body("entries", hasSize(entries)).body("incomplete", equalTo(incomplete)));
    }

    @Test
    void gives_an_event_that_was_committed_late_its_own_position() throws SQLException {
        PatientId early = registered(events);
        awaitVersion(early.value(), 0);
        UUID late = Ids.next();
        try (Connection writer = RecordDatabase.connect("record", "command_side")) {
            writer.setAutoCommit(false);
            insertCopy(writer, early, late);
            PatientId overtaking = registered(events);
            awaitVersion(overtaking.value(), 0);
            writer.commit();
        }
        awaitVersion(late, 0);
        assertThat(positionsInTheTrail()).isEqualTo(positionsInTheRecord());
    }

    private static void insertCopy(Connection writer, PatientId original, UUID copy) throws SQLException {
        try (var statement = writer.prepareStatement("""
                insert into event (event_identifier, aggregate_identifier, sequence_number, aggregate_type, recorded_at,
                    payload_type, payload_revision, payload, meta_data)
                select ?, ?, 0, aggregate_type, recorded_at, payload_type, payload_revision, payload, meta_data
                from event where aggregate_identifier = ? and sequence_number = 0
                """)) {
            statement.setString(1, UUID.randomUUID().toString());
            statement.setString(2, copy.toString());
            statement.setString(3, original.toString());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private static Map<String, Long> positionsInTheTrail() {
        Map<String, Long> positions = new TreeMap<>();
        DATABASE.query("select event_id, position from trail", row -> {
            positions.put(row.getString(1), row.getLong(2));
        });
        return positions;
    }

    private static Map<String, Long> positionsInTheRecord() throws SQLException {
        Map<String, Long> positions = new TreeMap<>();
        try (Connection reader = RecordDatabase.connect("record", "audit_trail");
                ResultSet row = reader.createStatement()
                        .executeQuery("select event_identifier, global_index from event")) {
            while (row.next()) {
                positions.put(row.getString(1), row.getLong(2));
            }
        }
        return positions;
    }
}
