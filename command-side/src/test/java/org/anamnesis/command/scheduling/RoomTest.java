package org.anamnesis.command.scheduling;

import static org.anamnesis.command.testing.Fixtures.FOREIGN;
import static org.anamnesis.command.testing.Fixtures.LIVE;

import java.util.UUID;
import org.anamnesis.api.scheduling.RoomId;
import org.anamnesis.api.scheduling.SchedulingRefusal;
import org.anamnesis.api.scheduling.command.CloseRoom;
import org.anamnesis.api.scheduling.command.RegisterRoom;
import org.anamnesis.api.scheduling.event.RoomEvent.RoomClosed;
import org.anamnesis.api.scheduling.event.RoomEvent.RoomRegistered;
import org.anamnesis.command.testing.Fixtures;
import org.anamnesis.command.testing.Refused;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class RoomTest {

    private final RoomId id = new RoomId(UUID.randomUUID());
    private final Object registered = new GenericEventMessage<>(new RoomRegistered(id, "Room 1"), LIVE);
    private final FixtureConfiguration<Room> fixture = Fixtures.of(Room.class);

    @Test
    void registers_once() {
        fixture.givenNoPriorActivity().when(new RegisterRoom(id, "Room 1"), LIVE)
                .expectEvents(new RoomRegistered(id, "Room 1"));
        fixture.given(registered).when(new RegisterRoom(id, "Room 1"), LIVE).expectNoEvents();
    }

    @Test
    void refuses_another_room_under_the_same_id() {
        fixture.given(registered).when(new RegisterRoom(id, "Room 2"), LIVE)
                .expectException(Refused.with(SchedulingRefusal.DIFFERENT_CONTENT));
    }

    @Test
    void closes_once() {
        RoomClosed closed = new RoomClosed(id, "Rebuilt");
        fixture.given(registered).when(new CloseRoom(id, "Rebuilt"), LIVE).expectEvents(closed);
        fixture.given(registered, new GenericEventMessage<>(closed, LIVE)).when(new CloseRoom(id, "Rebuilt"), LIVE)
                .expectNoEvents();
    }

    @Test
    void is_unknown_to_another_tenant() {
        fixture.given(registered).when(new CloseRoom(id, "Ours"), FOREIGN)
                .expectException(Refused.with(SchedulingRefusal.ROOM_UNKNOWN));
    }
}
