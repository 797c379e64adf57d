package org.anamnesis.command.decision;

import org.axonframework.eventhandling.DomainEventMessage;

/** What a context knows across aggregates, kept in the command side's own database from events; the truth is in those. */
public interface Lookup {

    /** Its name, with a number that grows when it is to be filled anew. */
    String revision();

    /** Takes an event in, whatever it is; the same again, or after a newer one, changes nothing. */
    void fill(DomainEventMessage<?> event, String tenant);
}
