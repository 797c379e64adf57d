package org.anamnesis.command.scheduling;

import org.anamnesis.api.scheduling.event.RoomEvent;
import org.anamnesis.api.scheduling.event.RoomEvent.RoomClosed;
import org.anamnesis.api.scheduling.event.RoomEvent.RoomRegistered;
import org.anamnesis.command.decision.Lookup;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lookup of rooms, written in the transaction that appends the event. */
@Component
@ProcessingGroup(Schedules.GROUP)
@DisallowReplay
class Rooms implements Lookup {

    private final JdbcClient jdbc;

    Rooms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String revision() {
        return "rooms-1";
    }

    @Override
    public void fill(DomainEventMessage<?> event, String tenant) {
        if (event.getPayload() instanceof RoomEvent about) {
            on(about, tenant);
        }
    }

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
