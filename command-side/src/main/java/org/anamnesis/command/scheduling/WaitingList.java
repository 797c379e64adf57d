package org.anamnesis.command.scheduling;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.WaitingWish;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentBooked;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentRescheduled;
import org.anamnesis.api.scheduling.event.WaitingListEvent;
import org.anamnesis.api.scheduling.event.WaitingListEvent.OfferDeclined;
import org.anamnesis.api.scheduling.event.WaitingListEvent.SlotOffered;
import org.anamnesis.api.scheduling.event.WaitingListEvent.WaitingListJoined;
import org.anamnesis.api.scheduling.event.WaitingListEvent.WaitingListLeft;
import org.anamnesis.command.decision.Lookup;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The lookup of who waits for what, in the order in which they joined, and what they were offered. It may be told its
 * events in any order, and more than once.
 */
@Lookup(revision = "waiting-list-1")
@ProcessingGroup(Appointments.GROUP)
record WaitingList(JdbcClient jdbc) {

    private static final String JOIN = """
            insert into waiting_list_entry as known (tenant, entry_id, patient_id, practitioner_id, specialty,
                                                     visit_type_id, earliest, latest, joined_at, waiting)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, true) on conflict (tenant, entry_id) do nothing""";

    private static final String LEAVE = """
            insert into waiting_list_entry (tenant, entry_id, patient_id, waiting) values (?, ?, ?, false)
            on conflict (tenant, entry_id) do update set waiting = false""";

    private static final String OFFER = """
            insert into waiting_list_offer as known (tenant, offer_id, entry_id, practitioner_id, during, declined,
                                                     offered_at)
            values (?, ?, ?, ?, tstzrange(?, ?), false, ?) on conflict (tenant, offer_id) do update
            set practitioner_id = excluded.practitioner_id, during = excluded.during,
                offered_at = excluded.offered_at""";

    private static final String DECLINE = """
            insert into waiting_list_offer (tenant, offer_id, entry_id, declined) values (?, ?, ?, true)
            on conflict (tenant, offer_id) do update set declined = true""";

    /** Whoever books a time that was offered has it; when it is free again, it is free for all who wait. */
    private static final String LAPSE = """
            update waiting_list_offer set lapsed = true
            where tenant = ? and practitioner_id = ? and during && tstzrange(?, ?)
            and coalesce(offered_at <= ?, true)""";

    @EventHandler
    void on(WaitingListEvent event, @MetaDataValue(MetadataKey.TENANT) String tenant, @Timestamp Instant recorded) {
        switch (event) {
            case WaitingListJoined it -> join(tenant, it, recorded);
            case SlotOffered it -> jdbc.sql(OFFER).params(tenant, it.offerId().value(),
                    it.waitingListEntryId().value(), it.practitionerId().value(), it.slot().start(), it.slot().end(),
                    utc(recorded)).update();
            case OfferDeclined it -> jdbc.sql(DECLINE)
                    .params(tenant, it.offerId().value(), it.waitingListEntryId().value()).update();
            case WaitingListLeft it -> jdbc.sql(LEAVE)
                    .params(tenant, it.waitingListEntryId().value(), it.patientId().value()).update();
        }
    }

    @EventHandler
    void on(AppointmentBooked event, @MetaDataValue(MetadataKey.TENANT) String tenant, @Timestamp Instant recorded) {
        lapse(tenant, event.practitionerId(), event.slot(), recorded);
    }

    @EventHandler
    void on(AppointmentRescheduled event, @MetaDataValue(MetadataKey.TENANT) String tenant,
            @Timestamp Instant recorded) {
        lapse(tenant, event.practitionerId(), event.slot(), recorded);
    }

    private void lapse(String tenant, PractitionerId practitioner, Slot slot, Instant recorded) {
        jdbc.sql(LAPSE).params(tenant, practitioner.value(), slot.start(), slot.end(), utc(recorded)).update();
    }

    private void join(String tenant, WaitingListJoined joined, Instant recorded) {
        WaitingWish wish = joined.wish();
        jdbc.sql(JOIN).param(tenant).param(joined.waitingListEntryId().value()).param(joined.patientId().value())
                .param(wish.practitionerId() == null ? null : wish.practitionerId().value())
                .param(Specialties.write(wish.specialty()))
                .param(wish.visitTypeId().value()).param(wish.earliest()).param(wish.latest())
                .param(utc(recorded)).update();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
