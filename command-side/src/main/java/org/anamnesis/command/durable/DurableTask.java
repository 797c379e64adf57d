package org.anamnesis.command.durable;

/**
 * Something that is done at a time, on whichever node comes first; put off by {@link DurableTasks}. It may be called more
 * than once for the same data, by two nodes even where one of them only seemed to have died.
 *
 * @param <D> what it must know, kept as JSON in the command side's database
 */
public interface DurableTask<D> {

    /** The queue it waits in. */
    Queue queue();

    /** What {@link #perform} is given. */
    Class<D> data();

    /** Its name, {@code WhenXThenY}. */
    default String name() {
        return getClass().getSimpleName();
    }

    /**
     * Does it; whatever it throws, it is called again later, each time after a longer pause.
     *
     * @param attempt which try it is, from 1
     */
    void perform(D data, int attempt);
}
