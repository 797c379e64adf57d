package org.anamnesis.command.followup;

/**
 * Issues commands after something happened, right away or at a time; named {@code WhenXThenY} and by an
 * {@link AutomationName}. Its event handler ignores what was imported and only remembers a {@link FollowUp}.
 */
public interface Automation {

    /** The name that the record knows it by. */
    default String name() {
        return name(getClass());
    }

    /** The queue in which its follow-ups wait. */
    default Queue queue() {
        return Queue.FOLLOW_UPS;
    }

    /**
     * Does what is to be done. Whatever it throws, it is called again later; and it may be called twice for what it has
     * done, even by two nodes at once where one of them only seemed to have died. So what it makes has derived ids.
     */
    void perform(FollowUp followUp);

    /**
     * The same, for one that gives up some day.
     *
     * @param attempt which try it is, from 1
     */
    default void perform(FollowUp followUp, int attempt) {
        perform(followUp);
    }

    /** The name of an automation's class. */
    static String name(Class<? extends Automation> automation) {
        AutomationName name = automation.getAnnotation(AutomationName.class);
        if (name == null) {
            throw new IllegalStateException(automation.getName() + " has no @AutomationName");
        }
        return name.value();
    }
}
