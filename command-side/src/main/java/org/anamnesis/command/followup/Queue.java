package org.anamnesis.command.followup;

import java.util.Locale;

/** Follow-ups wait for others of their queue, never for those of another: each has a table and threads of its own. */
public enum Queue {
    /** What follows an event at once. Short, and there may be many: a thread takes several at a time. */
    FOLLOW_UPS("follow_up_task", 20),
    /** What leaves the house while somebody waits for it: only what is under way is taken, for a crash repeats it. */
    REMINDERS("reminder_task", 1),
    /** What has time until tomorrow, and may come in thousands. */
    BACKGROUND("background_task", 1);

    private final String table;
    private final int takenByThread;

    Queue(String table, int takenByThread) {
        this.table = table;
        this.takenByThread = takenByThread;
    }

    String table() {
        return table;
    }

    int takenByThread() {
        return takenByThread;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
