package org.anamnesis.command.scheduling;

import org.anamnesis.api.scheduling.event.RoomEvent;
import org.anamnesis.api.scheduling.event.RoomEvent.RoomClosed;
import org.anamnesis.api.scheduling.event.RoomEvent.RoomRegistered;
import org.anamnesis.command.decision.Lookup;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lookup of rooms, written in the transaction that appends the event. */
@Lookup(revision = "rooms-1")
@ProcessingGroup(Schedules.GROUP)
record Rooms(JdbcClient jdbc) {

    @EventHandler
    void on(RoomEvent event, @MetaDataValue(MetadataKey.TENANT) String tenant) {
        boolean closed = switch (event) {
            case RoomRegistered _ -> false;
            case RoomClosed _ -> true;
        };
        jdbc.sql("""
                insert into room as known (tenant, room_id, closed) values (?, ?, ?)
                on conflict (tenant, room_id) do update set closed = known.closed or excluded.closed""")
                .params(tenant, event.roomId().value(), closed).update();
    }
}
