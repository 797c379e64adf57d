package org.anamnesis.api.scheduling.command;

import org.anamnesis.api.scheduling.RoomId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Takes a room out of use.
 *
 * @param reason why
 */
public record CloseRoom(@TargetAggregateIdentifier RoomId roomId, String reason) {}
