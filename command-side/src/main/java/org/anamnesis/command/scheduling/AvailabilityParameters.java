package org.anamnesis.command.scheduling;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.Booking;
import org.anamnesis.api.scheduling.SchedulingRefusal;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.WaitingListEntryId;
import org.anamnesis.api.scheduling.command.BookAppointment;
import org.anamnesis.api.scheduling.command.JoinWaitingList;
import org.anamnesis.api.scheduling.command.RescheduleAppointment;
import org.anamnesis.command.decision.HandlerParameter;
import org.anamnesis.command.status.TenantRules;
import org.anamnesis.command.status.Tenants;
import org.anamnesis.plumbing.calendar.Interval;
import org.anamnesis.plumbing.calendar.Verdict;
import org.anamnesis.plumbing.calendar.WorkingTimes;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.axonframework.messaging.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads how stands what a command asks to book: three round trips, and one more for alternatives. */
@Configuration(proxyBeanMethods = false)
class AvailabilityParameters {

    private final BookingFacts facts;
    private final Tenants tenants;
    private final Schedules schedules;
    private final TakenTimes takenTimes;

    AvailabilityParameters(BookingFacts facts, Tenants tenants, Schedules schedules, TakenTimes takenTimes) {
        this.facts = facts;
        this.tenants = tenants;
        this.schedules = schedules;
        this.takenTimes = takenTimes;
    }

    @Bean
    HandlerParameter<Availability> availability() {
        return new HandlerParameter<>(Availability.class, message -> {
            String tenant = tenant(message);
            return switch (message.getPayload()) {
                case BookAppointment book -> read(new SlotRequest(tenant, book.appointmentId().value(),
                        book.practitionerId().value(), book.patientId().value(), room(book.booking())),
                        book.booking(), book.waitingListEntryId());
                case RescheduleAppointment move -> read(new SlotRequest(tenant, move.appointmentId().value(),
                        move.practitionerId().value(), move.patientId().value(), room(move.booking())),
                        move.booking(), null);
                default -> throw new IllegalArgumentException("Nothing is booked by " + message.getPayloadType());
            };
        });
    }

    @Bean
    HandlerParameter<WishStatus> wishStanding() {
        return new HandlerParameter<>(WishStatus.class, message -> {
            JoinWaitingList join = (JoinWaitingList) message.getPayload();
            PractitionerId practitioner = join.wish().practitionerId();
            BookingFacts.Facts known = facts.of(new SlotRequest(tenant(message), null, practitioner == null
                    ? null
                    : practitioner.value(), join.patientId().value(), null), join.wish().visitTypeId());
            return new WishStatus(tenants.standingBy(known.settings()), known.patient(), known.practitioner(),
                    known.named());
        });
    }

    private Availability read(SlotRequest wanted, Booking booking, @Nullable WaitingListEntryId entry) {
        BookingFacts.Facts known = facts.of(wanted, booking, entry);
        TenantRules tenant = tenants.standingBy(known.settings());
        Slot slot = slot(booking, known, tenant);
        Times times = slot == null
                ? new Times(Verdict.OPEN, null, List.of())
                : times(wanted, new Interval(slot.start().toInstant(), slot.end().toInstant()), known.taken(), tenant);
        return new Availability(tenant, known.patient(), known.practitioner(), known.named(), times.hours(),
                times.taken(), times.alternatives());
    }

    private record Times(Verdict hours, @Nullable SchedulingRefusal taken, List<FreeSlot> alternatives) {}

    private Times times(SlotRequest wanted, Interval asked, @Nullable SchedulingRefusal alreadyTaken,
            TenantRules tenant) {
        WorkingTimes open = schedules.workingTimes(wanted.tenant(), tenant, wanted.practitionerId());
        Verdict hours = open.judge(asked.start(), asked.end());
        SchedulingRefusal taken = alreadyTaken == null && hours == Verdict.OPEN
                ? takenTimes.lockAndLook(wanted, asked)
                : alreadyTaken;
        return new Times(hours, taken, taken == null && hours == Verdict.OPEN
                ? List.of()
                : alternatives(wanted, asked, open, tenant));
    }

    private List<FreeSlot> alternatives(SlotRequest wanted, Interval asked, WorkingTimes open, TenantRules tenant) {
        return Alternatives.near(asked, open, day -> takenTimes.busy(wanted, whole(day, tenant)), tenant).stream()
                .map(free -> new FreeSlot(new PractitionerId(wanted.practitionerId()),
                        free.start().atZone(tenant.zone()).toOffsetDateTime(),
                        free.end().atZone(tenant.zone()).toOffsetDateTime()))
                .toList();
    }

    private static Interval whole(LocalDate day, TenantRules tenant) {
        return new Interval(day.atStartOfDay(tenant.zone()).toInstant(),
                day.plusDays(1).atStartOfDay(tenant.zone()).toInstant());
    }

    /** The slot that is asked for; why there may be none is for the handler to say, unless it knows the booking. */
    private static @Nullable Slot slot(Booking booking, BookingFacts.Facts known, TenantRules tenant) {
        try {
            return Availability.slot(booking, known.named().visitType(), tenant);
        } catch (CommandRefused none) {
            return null;
        }
    }

    private static String tenant(Message<?> message) {
        return message.getMetaData().get(MetadataKey.TENANT).toString();
    }

    private static @Nullable UUID room(Booking booking) {
        return booking.roomId() == null ? null : booking.roomId().value();
    }
}
