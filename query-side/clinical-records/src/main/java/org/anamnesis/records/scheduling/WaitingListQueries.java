package org.anamnesis.records.scheduling;

import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.OfferId;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.WaitingListEntryId;
import org.anamnesis.api.scheduling.WaitingWish;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.plumbing.processing.Freshness;
import org.anamnesis.records.patient.Subject;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.scheduling.WaitingListOfTenant.Offer;
import org.anamnesis.records.scheduling.WaitingListOfTenant.Waiting;
import org.anamnesis.records.scheduling.WaitingListOfTenant.WaitingList;
import org.anamnesis.records.web.Page;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers who waits for a slot. */
@Component
record WaitingListQueries(JdbcClient database, Freshness freshness) {

    private static final String WAITING = """
            select f.id, %s, f.wish, f.joined_at, f.version from waiting_list_entry f %s
            where f.tenant = :tenant and f.left_at is null and (f.joined_at, f.id) > (:time, :id)
            order by f.joined_at, f.id limit :limit""".formatted(Subject.COLUMNS, Subject.JOIN);

    // An offer came to nothing when somebody booked the time, even where it is free again.
    private static final String OFFERS = """
            select o.id, o.entry_id, o.practitioner_id, o.slot, o.offered_at, %s from slot_offer o
            where o.tenant = :tenant and o.patient_id = any (:patients) and o.entry_id = any (:entries)
              and o.declined_at is null and o.starts_at > :now
              and not exists (select 1 from appointment f where f.tenant = o.tenant
                  and f.practitioner_id = o.practitioner_id and (f.booked_at > o.offered_at or %s)
                  and f.starts_at > o.starts_at - interval '1 day' and f.starts_at < o.ends_at
                  and f.ends_at > o.starts_at)
            order by o.starts_at, o.id""".formatted(TenantClock.COLUMN, AppointmentReader.BUSY);

    @QueryHandler
    WaitingList handle(WaitingListOfTenant query) {
        AsOf asOf = freshness.asOf();
        Page<Waiting> page = query.paging().earliestFirst(database.sql(WAITING).param("tenant", query.tenant()),
                "joined_at", WaitingListQueries::waiting);
        Map<UUID, List<Offer>> offers = offers(query.tenant(), page.entries());
        return new WaitingList(page.entries().stream().map(one -> with(one, offers)).toList(), page.next(), asOf,
                freshness.deadLettersOfTenant(query.tenant()));
    }

    private Map<UUID, List<Offer>> offers(String tenant, List<Waiting> entries) {
        return database.sql(OFFERS).param("tenant", tenant)
                .param("patients", ids(entries, one -> one.subject().patientId().value()))
                .param("entries", ids(entries, one -> one.id().value()))
                .param("now", Clock.systemUTC().instant().atOffset(ZoneOffset.UTC))
                .query(Columns.each(row -> Map.entry(row.id("entry_id"),
                        new Offer(new OfferId(row.id("id")), new PractitionerId(row.id("practitioner_id")),
                                TenantClock.slot(row.json("slot", Slot.class), row), row.instant("offered_at")))))
                .list().stream().collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static UUID[] ids(List<Waiting> entries, Function<Waiting, UUID> id) {
        return entries.stream().map(id).toArray(UUID[]::new);
    }

    private static Waiting waiting(Columns row) throws SQLException {
        return new Waiting(new WaitingListEntryId(row.id("id")), Subject.of(row), row.json("wish", WaitingWish.class),
                row.instant("joined_at"), List.of(), row.version("version"));
    }

    private static Waiting with(Waiting one, Map<UUID, List<Offer>> offers) {
        return new Waiting(one.id(), one.subject(), one.wish(), one.joinedAt(),
                offers.getOrDefault(one.id().value(), List.of()), one.version());
    }
}
