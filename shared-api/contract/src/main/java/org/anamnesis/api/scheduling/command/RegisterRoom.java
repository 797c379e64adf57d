package org.anamnesis.api.scheduling.command;

import org.anamnesis.api.scheduling.RoomId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Makes a room known.
 *
 * @param name what it is called
 */
public record RegisterRoom(@TargetAggregateIdentifier RoomId roomId, String name) {}
