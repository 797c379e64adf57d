package org.anamnesis.command.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.OfferId;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.WaitingListEntryId;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentBooked;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentRescheduled;
import org.anamnesis.api.scheduling.event.WaitingListEvent.SlotOffered;
import org.anamnesis.command.RunningCommandSide;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a node may tell the lookup again from the past, where the events are kept elsewhere. */
class WaitingListTest {

    private static final Instant OFFERED = Instant.parse("2026-11-02T09:00:00Z");
    private static final OffsetDateTime NINE = OffsetDateTime.parse("2026-12-01T09:00:00+01:00");

    private final WaitingList list = RunningCommandSide.context().getBean(WaitingList.class);
    private final JdbcClient jdbc = RunningCommandSide.context().getBean(JdbcClient.class);
    private final String tenant = RunningCommandSide.newTenant();
    private final PatientId patient = new PatientId(UUID.randomUUID());
    private final PractitionerId doctor = new PractitionerId(UUID.randomUUID());
    private final OfferId offer = new OfferId(UUID.randomUUID());
    private final Slot slot = new Slot(NINE, NINE.plusMinutes(30));

    @Test
    void an_offer_outlives_what_was_booked_before_it_and_not_what_is_booked_after() {
        offer();
        list.on(booked(), tenant, OFFERED.minus(Duration.ofDays(1)));
        assertThat(lapsed()).isFalse();
        list.on(booked(), tenant, OFFERED.plus(Duration.ofDays(1)));
        assertThat(lapsed()).isTrue();
        offer();
        assertThat(lapsed()).isTrue();
    }

    @Test
    void an_offer_lapses_by_what_is_moved_to_its_time() {
        offer();
        list.on(new AppointmentRescheduled(new AppointmentId(UUID.randomUUID()), patient, doctor, slot, null, null,
                null,
                null), tenant, OFFERED.plusSeconds(1));
        assertThat(lapsed()).isTrue();
    }

    private void offer() {
        list.on(new SlotOffered(new WaitingListEntryId(UUID.randomUUID()), patient, offer, doctor, slot), tenant,
                OFFERED);
    }

    private AppointmentBooked booked() {
        return new AppointmentBooked(new AppointmentId(UUID.randomUUID()), patient, doctor, slot, null, null, null,
                null,
                null);
    }

    private boolean lapsed() {
        return jdbc.sql("select lapsed from waiting_list_offer where tenant = ? and offer_id = ?")
                .params(tenant, offer.value()).query(Boolean.class).single();
    }
}
