package org.anamnesis.command.scheduling;

import java.util.UUID;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.Booking;
import org.anamnesis.api.scheduling.WaitingListEntryId;
import org.anamnesis.api.scheduling.command.BookAppointment;
import org.anamnesis.api.scheduling.command.JoinWaitingList;
import org.anamnesis.api.scheduling.command.RescheduleAppointment;
import org.anamnesis.command.decision.HandlerParameter;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the facts of a booking to the handlers that ask for them. */
@Configuration(proxyBeanMethods = false)
class BookingParameters {

    @Bean
    HandlerParameter<BookingFacts> bookingFacts(BookingFactsReader reader) {
        return new HandlerParameter<>(BookingFacts.class, message -> reader.read(
                wanted(message.getMetaData().get(MetadataKey.TENANT).toString(), message.getPayload())));
    }

    private static SlotRequest wanted(String tenant, Object command) {
        return switch (command) {
            case BookAppointment book -> wanted(tenant, book.appointmentId().value(), book.practitionerId(),
                    book.patientId().value(), book.booking(), book.waitingListEntryId());
            case RescheduleAppointment move -> wanted(tenant, move.appointmentId().value(), move.practitionerId(),
                    move.patientId().value(), move.booking(), null);
            case JoinWaitingList join -> {
                PractitionerId with = join.wish().practitionerId();
                yield new SlotRequest(tenant, null, with == null ? null : with.value(), join.patientId().value(), null,
                        join.wish().visitTypeId().value(), null);
            }
            default -> throw new IllegalArgumentException("Nothing is booked by " + command.getClass());
        };
    }

    private static SlotRequest wanted(String tenant, UUID appointment, PractitionerId with, UUID patient,
            Booking booking, @Nullable WaitingListEntryId entry) {
        return new SlotRequest(tenant, appointment, with.value(), patient,
                booking.roomId() == null ? null : booking.roomId().value(),
                booking.visitTypeId() == null ? null : booking.visitTypeId().value(),
                entry == null ? null : entry.value());
    }
}
