package org.anamnesis.records.practitioner;

import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.practitioner.PractitionerRefusal;
import org.anamnesis.plumbing.command.CommandRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says of which practitioners a tenant may read. */
@Component
public class PractitionerReader {

    private final JdbcClient database;

    PractitionerReader(JdbcClient database) {
        this.database = database;
    }

    /** Passes if the tenant has the practitioner; another tenant's is as unknown as none: {@link CommandRefused}. */
    public void demand(String tenant, PractitionerId practitioner) {
        if (database.sql("select 1 from practitioner where tenant = ? and id = ?").params(tenant, practitioner.value())
                .query().listOfRows().isEmpty()) {
            throw new CommandRefused(PractitionerRefusal.PRACTITIONER_UNKNOWN);
        }
    }
}
