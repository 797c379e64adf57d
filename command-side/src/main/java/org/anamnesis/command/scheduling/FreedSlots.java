package org.anamnesis.command.scheduling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.Slot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells which slots an event gives up that does not name them itself. */
@Component
record FreedSlots(JdbcClient jdbc) {

    private static final String OF_APPOINTMENT = """
            select appointment_id, practitioner_id, lower(during), upper(during) from appointment
            where tenant = ? and appointment_id = ?""";

    private static final String OF_OFFER = """
            select offer_id, practitioner_id, lower(during), upper(during) from waiting_list_offer
            where tenant = ? and offer_id = ?""";

    private static final String OF_ENTRY = """
            select offer_id, practitioner_id, lower(during), upper(during) from waiting_list_offer
            where tenant = ? and entry_id = ? and not declined""";

    /**
     * A slot that became free.
     *
     * @param by             the appointment or offer that held it
     * @param practitionerId whose it is
     * @param slot           when it is, in any offset
     */
    record Freed(UUID by, PractitionerId practitionerId, Slot slot) {

        private static Freed of(ResultSet row, int number) throws SQLException {
            return new Freed(row.getObject(1, UUID.class), new PractitionerId(row.getObject(2, UUID.class)),
                    new Slot(row.getObject(3, OffsetDateTime.class), row.getObject(4, OffsetDateTime.class)));
        }
    }

    /** Whether there is anybody to be offered anything. */
    boolean areAwaited(String tenant) {
        return jdbc.sql("select exists (select from waiting_list_entry where tenant = ? and waiting)").param(tenant)
                .query(Boolean.class).single();
    }

    /** The slot that an appointment holds, as far as the lookup has heard. */
    List<Freed> ofAppointment(String tenant, UUID appointment) {
        return freed(OF_APPOINTMENT, tenant, appointment);
    }

    /** The slot that was offered. */
    List<Freed> ofOffer(String tenant, UUID offer) {
        return freed(OF_OFFER, tenant, offer);
    }

    /** All slots that were offered to an entry and not declined. */
    List<Freed> ofEntry(String tenant, UUID entry) {
        return freed(OF_ENTRY, tenant, entry);
    }

    private List<Freed> freed(String sql, String tenant, UUID id) {
        return jdbc.sql(sql).params(tenant, id).query(Freed::of).list();
    }
}
