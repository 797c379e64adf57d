package org.anamnesis.system;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as the store keeps it: what a test compares with what apps say.
 *
 * @param index      its place in the store
 * @param name       the name of the event, as it is stored
 * @param aggregate  whose it is
 * @param recordedAt when it was recorded
 * @param payload    what it says
 */
record Recorded(long index, String name, UUID aggregate, Instant recordedAt, JsonNode payload) {

    private static final JsonMapper JSON = new JsonMapper();

    /** All events of a tenant and a type of aggregate, in the order of the store. */
    static List<Recorded> of(Installation installation, String tenant, String aggregateType) throws SQLException {
        String query = """
                select global_index, payload_type, aggregate_identifier, recorded_at, payload from event
                where aggregate_type = ? and convert_from(meta_data, 'UTF8')::jsonb ->> 'tenant' = ?
                order by global_index""";
        try (Connection connection = installation.connect("clinical_records", "record");
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, aggregateType);
            statement.setString(2, tenant);
            List<Recorded> events = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    events.add(of(rows));
                }
            }
            return events;
        }
    }

    private static Recorded of(ResultSet row) throws SQLException {
        String type = row.getString(2);
        return new Recorded(row.getLong(1), type,
                UUID.fromString(row.getString(3)), Instant.parse(row.getString(4)),
                JSON.readTree(new String(row.getBytes(5), StandardCharsets.UTF_8)));
    }

    boolean is(String event) {
        return name.equals(event);
    }

    /** A component of what it says, as text; empty where it is absent. */
    String text(String component) {
        return payload.path(component).asString("");
    }

    /** An id in what it says. */
    UUID id(String component) {
        return UUID.fromString(text(component));
    }
}
