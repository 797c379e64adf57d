package org.anamnesis.command.scheduling;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anamnesis.command.automation.Errand;
import org.anamnesis.plumbing.calendar.Interval;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Slots that became free and have yet to be offered, kept beside the errands that will see to it. */
@Component
class FreedSlots {

    /** Nothing is kept where nobody waits. */
    private static final String KEEP = """
            with freed as (%s)
            insert into freed_slot (tenant, cause, fact, practitioner_id, during)
            select :tenant, :cause, fact, practitioner_id, during from freed
            where during is not null
              and exists (select from waiting_list_entry where tenant = :tenant and waiting)
            on conflict do nothing returning fact""";

    private static final String OF_APPOINTMENT = """
            select appointment_id as fact, practitioner_id, during from appointment
            where tenant = :tenant and appointment_id = :freed""";

    private static final String OF_OFFER = """
            select offer_id as fact, practitioner_id, during from waiting_list_offer
            where tenant = :tenant and offer_id = :freed""";

    private static final String OF_ENTRY = """
            select offer_id as fact, practitioner_id, during from waiting_list_offer
            where tenant = :tenant and entry_id = :freed and not declined""";

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
    record Freed(UUID practitionerId, Interval time) {}

    /** Keeps the slot in which an appointment is as yet, and answers what to ask for it by, if anybody waits. */
    List<UUID> keepOfAppointment(String tenant, UUID cause, UUID appointment) {
        return keep(OF_APPOINTMENT, tenant, cause, appointment);
    }

    /** Keeps the slot that was offered. */
    List<UUID> keepOfOffer(String tenant, UUID cause, UUID offer) {
        return keep(OF_OFFER, tenant, cause, offer);
    }

    /** Keeps all slots that were offered to an entry and not declined. */
    List<UUID> keepOfEntry(String tenant, UUID cause, UUID entry) {
        return keep(OF_ENTRY, tenant, cause, entry);
    }

    /** The slot that an errand is to offer; empty where that has been done. */
    Optional<Freed> of(Errand errand) {
        return jdbc.sql("""
                select practitioner_id, lower(during), upper(during) from freed_slot
                where tenant = ? and cause = ? and fact = ?""").params(errand.tenant(), errand.cause(), errand.fact())
                .query((row, number) -> new Freed(row.getObject(1, UUID.class),
                        new Interval(row.getObject(2, OffsetDateTime.class).toInstant(),
                                row.getObject(3, OffsetDateTime.class).toInstant())))
                .optional();
    }

    /** Forgets the slot of an errand. */
    void offered(Errand errand) {
        jdbc.sql("delete from freed_slot where tenant = ? and cause = ? and fact = ?")
                .params(errand.tenant(), errand.cause(), errand.fact()).update();
    }

    private List<UUID> keep(String freed, String tenant, UUID cause, UUID id) {
        return jdbc.sql(KEEP.formatted(freed)).param("tenant", tenant).param("cause", cause).param("freed", id)
                .query(UUID.class).list();
    }
}
