package org.anamnesis.command.decision;

import org.springframework.dao.ConcurrencyFailureException;

/**
 * A lookup found taken what was free when the command looked: somebody was faster. The command is tried again and then
 * sees what took it; an event of the past that finds its place taken is left out.
 */
public final class Overtaken extends ConcurrencyFailureException {

    private static final long serialVersionUID = 1L;

    /** Names what was taken, and how the database said so. */
    public Overtaken(String what, Throwable cause) {
        super(what, cause);
    }
}
