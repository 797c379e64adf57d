package org.anamnesis.command.decision;

import java.util.function.Function;
import org.axonframework.messaging.Message;

/**
 * Something that a command handler must know beyond its own aggregate, handed to it as a plain value. So an aggregate
 * decides without ever doing I/O, and its fixture hands it the value itself.
 *
 * @param type what the handler asks for
 * @param of   finds it for a command, within the command's own transaction
 * @param <T>  what the handler asks for
 */
public record HandlerParameter<T>(Class<T> type, Function<Message<?>, T> of) {}
