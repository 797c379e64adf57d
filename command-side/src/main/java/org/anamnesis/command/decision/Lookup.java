package org.anamnesis.command.decision;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.axonframework.eventhandling.DisallowReplay;
import org.springframework.stereotype.Component;

/**
 * What a context knows across aggregates, kept in the command side's own database by event handlers, in the transaction
 * that appends the event; the truth is in the events. The handlers are also told of the past: the same event again, or
 * one that comes after a newer one, must change nothing.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Component
@DisallowReplay
public @interface Lookup {

    /** The lookup's name, with a number that grows when it is to be filled anew. */
    String revision();
}
