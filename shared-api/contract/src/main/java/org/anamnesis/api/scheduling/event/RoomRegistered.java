package org.anamnesis.api.scheduling.event;

import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.scheduling.RoomId;
import org.axonframework.serialization.Revision;

/**
 * A room became known.
 *
 * @param roomId the room
 * @param name   what it is called
 */
@Revision("1")
public record RoomRegistered(@NotPersonal RoomId roomId, @NotPersonal String name) implements RoomEvent {}
