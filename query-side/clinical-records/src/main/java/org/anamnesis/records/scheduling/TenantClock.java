package org.anamnesis.records.scheduling;

import java.sql.SQLException;
import java.time.ZoneId;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.records.persistence.Columns;

/** Shows planned times as the clocks of the tenant do now, though it may have moved since they were planned. */
final class TenantClock {

    /** In SQL, the column that {@link #slot} reads; needs {@code :tenant}. */
    static final String COLUMN = "(select t.content ->> 'timeZone' from tenant t where t.tenant = :tenant) as time_zone";

    private TenantClock() {}

    /** The slot of a row; as it was planned where nobody said where the tenant is. */
    static Slot slot(Slot planned, Columns row) throws SQLException {
        String zone = row.textOrNull("time_zone");
        return zone == null ? planned : planned.in(ZoneId.of(zone));
    }
}
