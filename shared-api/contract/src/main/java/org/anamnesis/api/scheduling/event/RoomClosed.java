package org.anamnesis.api.scheduling.event;

import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.scheduling.RoomId;
import org.axonframework.serialization.Revision;

/**
 * A room was taken out of use.
 *
 * @param roomId the room
 * @param reason why
 */
@Revision("1")
public record RoomClosed(@NotPersonal RoomId roomId, @NotPersonal String reason) implements RoomEvent {}
