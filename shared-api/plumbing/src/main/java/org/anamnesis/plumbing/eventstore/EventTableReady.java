package org.anamnesis.plumbing.eventstore;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A query app may be started before the command side has made the event table: it waits and says for what. */
final class EventTableReady {

    private static final Logger LOG = LoggerFactory.getLogger(EventTableReady.class);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private EventTableReady() {}

    static void await(DataSource store) {
        Instant deadline = Instant.now().plus(PATIENCE);
        boolean told = false;
        while (!readable(store)) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException(
                        "The event table cannot be read: has the command side been started, and is the role granted?");
            }
            if (!told) {
                LOG.info("Waiting for the command side to create the event table");
                told = true;
            }
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }

    private static boolean readable(DataSource store) {
        try (var connection = store.getConnection(); var statement = connection.createStatement()) {
            return statement.executeQuery("select 1 from event limit 1") != null;
        } catch (SQLException notYet) {
            LOG.debug("The event table cannot be read yet: SQL state {}", notYet.getSQLState());
            return false;
        }
    }
}
