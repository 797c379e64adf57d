package org.anamnesis.api.scheduling.event;

import org.anamnesis.api.EventName;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.scheduling.RoomId;
import org.axonframework.serialization.Revision;

/** Everything that can happen to a room. */
public sealed interface RoomEvent {

    /** The room it is about. */
    RoomId roomId();

    /**
     * A room became known.
     *
     * @param name what it is called
     */
    @EventName("room.registered")
    @Revision("1")
    record RoomRegistered(@NotPersonal RoomId roomId, @NotPersonal String name) implements RoomEvent {}

    /**
     * A room was taken out of use.
     *
     * @param reason why
     */
    @EventName("room.closed")
    @Revision("1")
    record RoomClosed(@NotPersonal RoomId roomId, @NotPersonal String reason) implements RoomEvent {}
}
