package org.anamnesis.plumbing.testing;

import java.sql.SQLException;

/** An event in the store that cannot be read: a copy of the one before it, but for one column. */
public final class UnreadableEvent {

    private final String aggregate;
    private final long number;
    private final String column;

    private UnreadableEvent(String aggregate, long number, String column) {
        this.aggregate = aggregate;
        this.number = number;
        this.column = column;
    }

    /** Appends it to an aggregate that the writer wrote an event of. */
    public static UnreadableEvent append(EventWriter events, Object aggregateId, String column, String content) {
        return append(aggregateId, events.skip(aggregateId), aggregateId, column, content);
    }

    /** Makes it the first event of an aggregate, like the first of another but for the column. */
    public static UnreadableEvent appendFirst(Object aggregateId, Object like, String column, String content) {
        return append(aggregateId, 0, like, column, content);
    }

    private static UnreadableEvent append(Object aggregateId, long number, Object like, String column,
            String content) {
        UnreadableEvent event = new UnreadableEvent(aggregateId.toString(), number, column);
        event.update("command_side", """
                insert into event (event_identifier, aggregate_identifier, sequence_number, aggregate_type, recorded_at,
                    payload_type, payload_revision, payload, meta_data)
                select gen_random_uuid()::text, '%s', %d, aggregate_type, recorded_at,
                    %s, payload_revision, %s, %s
                from event where aggregate_identifier = '%s' order by sequence_number desc limit 1
                """.formatted(aggregateId, number, event.or("payload_type", "'" + content + "'"),
                event.or("payload", "convert_to('" + content + "', 'UTF8')"),
                event.or("meta_data", "convert_to('" + content + "', 'UTF8')"), like));
        return event;
    }

    /** Repairs it as the owner of the event table can: what was wrong becomes as it is in the event before. */
    public void repair() {
        update("record_owner", "alter table event disable trigger event_append_only");
        update("record_owner", """
                update event set %1$s = sound.%1$s from event sound
                where event.aggregate_identifier = '%2$s' and event.sequence_number = %3$d
                  and sound.aggregate_identifier = '%2$s' and sound.sequence_number = %4$d
                """.formatted(column, aggregate, number, number - 1));
        update("record_owner", "alter table event enable always trigger event_append_only");
    }

    private String or(String sound, String content) {
        return sound.equals(column) ? content : sound;
    }

    private void update(String role, String sql) {
        try (var connection = RecordDatabase.connect("record", role); var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
