package org.anamnesis.command.durable;

import java.util.Locale;

/** Tasks that may wait for each other, but never for those of another queue: each has a table and threads of its own. */
public enum Queue {
    /** What somebody waits for at the moment. */
    REMINDERS("reminder_task"),
    /** What has time until tomorrow, and may come in thousands. */
    CHORES("chore_task");

    private final String table;

    Queue(String table) {
        this.table = table;
    }

    String table() {
        return table;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
