package org.anamnesis.command.automation;

/**
 * Issues commands after something happened. It adds an {@link Errand} in the transaction of the event, ignores what was
 * imported, and may be called more than once for the same errand: what it sends has ids derived from the event.
 */
public interface Automation {

    /** Its name, which is part of the ids it derives: {@code WhenXThenY}. */
    default String name() {
        return getClass().getSimpleName();
    }

    /** Does what is to be done; whatever it throws, it is called again later. */
    void perform(Errand errand);
}
