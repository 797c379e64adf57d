package org.anamnesis.command.scheduling;

import static org.anamnesis.command.testing.Fixtures.FOREIGN;
import static org.anamnesis.command.testing.Fixtures.LIVE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anamnesis.api.RefusalCode;
import org.anamnesis.api.checkup.EncounterClass;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.practitioner.PractitionerRefusal;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.OfferId;
import org.anamnesis.api.scheduling.SchedulingRefusal;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.VisitType;
import org.anamnesis.api.scheduling.VisitTypeId;
import org.anamnesis.api.scheduling.WaitingListEntryId;
import org.anamnesis.api.scheduling.WaitingWish;
import org.anamnesis.api.scheduling.command.DeclineOffer;
import org.anamnesis.api.scheduling.command.JoinWaitingList;
import org.anamnesis.api.scheduling.command.LeaveWaitingList;
import org.anamnesis.api.scheduling.command.OfferSlot;
import org.anamnesis.api.scheduling.event.WaitingListEvent;
import org.anamnesis.api.scheduling.event.WaitingListEvent.OfferDeclined;
import org.anamnesis.api.scheduling.event.WaitingListEvent.SlotOffered;
import org.anamnesis.api.scheduling.event.WaitingListEvent.WaitingListJoined;
import org.anamnesis.api.scheduling.event.WaitingListEvent.WaitingListLeft;
import org.anamnesis.api.tenant.TenantSettings;
import org.anamnesis.command.status.PatientStatus;
import org.anamnesis.command.status.PractitionerStatus;
import org.anamnesis.command.status.TenantRules;
import org.anamnesis.command.testing.Fixtures;
import org.anamnesis.command.testing.Refused;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WaitingListEntryTest {

    private static final PatientStatus ALIVE = new PatientStatus(true, null, false);
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final OffsetDateTime NINE = OffsetDateTime.parse("2026-12-01T09:00:00+01:00");
    private static final VisitType VISIT = new VisitType("visit", "Visit", 30, EncounterClass.AMBULATORY, null);

    private final WaitingListEntryId id = new WaitingListEntryId(UUID.randomUUID());
    private final PatientId patient = new PatientId(UUID.randomUUID());
    private final PractitionerId doctor = new PractitionerId(UUID.randomUUID());
    private final OfferId offerId = new OfferId(UUID.randomUUID());
    private final AppointmentId appointment = new AppointmentId(UUID.randomUUID());
    private final Slot slot = new Slot(NINE, NINE.plusMinutes(30));
    private final WaitingWish wish = wish(doctor, TODAY);
    private final WaitingListJoined joined = new WaitingListJoined(id, patient, wish);
    private final SlotOffered offered = new SlotOffered(id, patient, offerId, doctor, slot);
    private final OfferDeclined declined = new OfferDeclined(id, patient, offerId);
    private final WaitingListLeft left = new WaitingListLeft(id, patient, appointment, null);
    private final OfferSlot offer = new OfferSlot(id, patient, offerId, doctor, slot);
    private final DeclineOffer decline = new DeclineOffer(id, patient, offerId);

    @Test
    void joins_once_and_refuses_another_wish_under_the_same_id() {
        given().when(join(wish), LIVE).expectEvents(joined);
        given(joined).when(join(wish), LIVE).expectNoEvents();
        refuses(given(joined), join(wish(doctor, TODAY.plusDays(1))), SchedulingRefusal.DIFFERENT_CONTENT);
    }

    @Test
    void waits_for_what_can_be_had() {
        refuses(given(), join(wish(doctor, TODAY.minusDays(1))), SchedulingRefusal.START_NOT_IN_FUTURE);
        refuses(given(knowing(ALIVE, PractitionerStatus.UNKNOWN, VISIT)), join(wish),
                PractitionerRefusal.PRACTITIONER_UNKNOWN);
        given(knowing(ALIVE, PractitionerStatus.UNKNOWN, VISIT)).when(join(wish(null, TODAY)), LIVE)
                .expectSuccessfulHandlerExecution();
        refuses(given(knowing(ALIVE, PractitionerStatus.ACTIVE, null)), join(wish),
                SchedulingRefusal.VISIT_TYPE_UNKNOWN);
        refuses(given(knowing(new PatientStatus(false, null, false), PractitionerStatus.ACTIVE, VISIT)),
                join(wish), PatientRefusal.PATIENT_DEACTIVATED);
    }

    @Test
    void is_offered_a_slot_once_while_waiting() {
        given(joined).when(offer, LIVE).expectEvents(offered);
        given(joined, offered, declined).when(offer, LIVE).expectNoEvents();
        refuses(given(joined, offered), new OfferSlot(id, patient, offerId, doctor, new Slot(NINE, NINE.plusHours(1))),
                SchedulingRefusal.DIFFERENT_CONTENT);
        refuses(given(joined, left), offer, SchedulingRefusal.ENTRY_CLOSED);
    }

    @Test
    void declines_once_what_was_offered() {
        refuses(given(joined), decline, SchedulingRefusal.OFFER_UNKNOWN);
        given(joined, offered).when(decline, LIVE).expectEvents(declined);
        given(joined, offered, declined).when(decline, LIVE).expectNoEvents();
        refuses(given(joined, offered, left), decline, SchedulingRefusal.ENTRY_CLOSED);
    }

    @Test
    void leaves_once() {
        LeaveWaitingList leave = new LeaveWaitingList(id, patient, appointment, null);
        given(joined).when(leave, LIVE).expectEvents(left);
        given(joined, left).when(leave, LIVE).expectNoEvents();
        refuses(given(joined, left), new LeaveWaitingList(id, patient, null, "Moved away"),
                SchedulingRefusal.ENTRY_CLOSED);
    }

    @Test
    void is_unknown_to_other_tenants_and_other_patients() {
        given(joined, offered).when(decline, FOREIGN)
                .expectException(Refused.with(SchedulingRefusal.ENTRY_UNKNOWN));
        refuses(given(joined, offered), new DeclineOffer(id, new PatientId(UUID.randomUUID()), offerId),
                SchedulingRefusal.ENTRY_UNKNOWN);
    }

    private JoinWaitingList join(WaitingWish wish) {
        return new JoinWaitingList(id, patient, wish);
    }

    private static WaitingWish wish(@Nullable PractitionerId practitioner, LocalDate latest) {
        return new WaitingWish(practitioner, null, new VisitTypeId(new UUID(0, 1)), TODAY.minusDays(7), latest);
    }

    private static BookingFacts knowing(PatientStatus patient, PractitionerStatus practitioner,
            @Nullable VisitType visitType) {
        TenantSettings settings = new TenantSettings("Praxis", "DE", null, "Europe/Berlin", "EUR", null, List.of(),
                null, null);
        return new BookingFacts(new TenantRules(settings, Instant.parse("2026-11-23T08:00:00Z")), patient,
                practitioner, new BookingReferences(visitType, false, List.of(), null, null), BookingRulesTest.ALWAYS,
                time -> Optional.empty(), time -> List.of());
    }

    private static TestExecutor<WaitingListEntry> given(WaitingListEvent... events) {
        return given(knowing(ALIVE, PractitionerStatus.ACTIVE, VISIT), events);
    }

    private static TestExecutor<WaitingListEntry> given(BookingFacts facts, WaitingListEvent... events) {
        return Fixtures.of(WaitingListEntry.class, facts).given(List.of(events).stream()
                .map(event -> GenericEventMessage.asEventMessage(event).withMetaData(LIVE)).toList());
    }

    private static void refuses(TestExecutor<WaitingListEntry> given, Object command, RefusalCode refusal) {
        given.when(command, LIVE).expectNoEvents().expectException(Refused.with(refusal));
    }
}
