package org.anamnesis.standalone.log;

import java.util.concurrent.Executor;

/**
 * Threads that belong to an app. Logging is of the whole JVM; by its thread a line finds the app it comes from, since a
 * thread belongs to the group of the thread that made it unless told otherwise, and its group to that one's.
 */
public final class AppThreads {

    private AppThreads() {}

    /** An executor that runs each task in a new thread of the app, and with it every thread the task makes. */
    public static Executor of(String app) {
        Group group = new Group(app);
        return task -> new Thread(group, task, app).start();
    }

    /** The app the current thread belongs to, or {@code standalone} for what they stand on. */
    static String current() {
        for (ThreadGroup group = Thread.currentThread().getThreadGroup(); group != null; group = group.getParent()) {
            if (group instanceof Group app) {
                return app.getName();
            }
        }
        return "standalone";
    }

    private static final class Group extends ThreadGroup {

        private Group(String app) {
            super(app);
        }
    }
}
