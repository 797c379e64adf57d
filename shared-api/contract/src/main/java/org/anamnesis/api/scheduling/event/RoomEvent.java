package org.anamnesis.api.scheduling.event;

import org.anamnesis.api.scheduling.RoomId;

/** Everything that can happen to a room. */
public sealed interface RoomEvent permits RoomRegistered, RoomClosed {

    /** The room it is about. */
    RoomId roomId();
}
