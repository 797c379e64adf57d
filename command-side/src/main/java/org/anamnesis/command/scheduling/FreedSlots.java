package org.anamnesis.command.scheduling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.anamnesis.command.automation.Errand;
import org.anamnesis.plumbing.calendar.Interval;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Slots that became free and have yet to be offered, kept beside the errands that will. */
@Component
class FreedSlots {

    /** Nothing is kept where nobody waits. */
    private static final String KEEP = """
            insert into freed_slot (tenant, cause, fact, practitioner_id, during)
            select ?, ?, ?, practitioner_id, during from (%s) freed (practitioner_id, during)
            where exists (select from waiting_list_entry where tenant = ? and waiting) on conflict do nothing""";

    private final JdbcClient jdbc;

    FreedSlots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A slot that became free.
     *
     * @param practitionerId whose
     * @param time           when
     */
    record Freed(UUID practitionerId, Interval time) {

        private static Freed of(ResultSet row, int number) throws SQLException {
            return new Freed(row.getObject(1, UUID.class), new Interval(instant(row, 2), instant(row, 3)));
        }
    }
}
