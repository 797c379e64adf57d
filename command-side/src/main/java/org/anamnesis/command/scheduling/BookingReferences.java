package org.anamnesis.command.scheduling;

import java.util.List;
import org.anamnesis.api.scheduling.Booking;
import org.anamnesis.api.scheduling.SchedulingRefusal;
import org.anamnesis.api.scheduling.VisitType;
import org.anamnesis.api.scheduling.WaitingListEntryId;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.plumbing.command.CommandRefused;
import org.jspecify.annotations.Nullable;

/**
 * What a booking names besides patient and practitioner, as it stands; absent where it is not named or not known.
 *
 * @param retired     whether that is out of use
 * @param specialties what the practitioner is trained in
 * @param roomClosed  whether the room is out of use
 * @param waiting     whether the patient still waits for what the booking grants
 */
record BookingReferences(@Nullable VisitType visitType, boolean retired, List<CodeableConcept> specialties,
        @Nullable Boolean roomClosed, @Nullable Boolean waiting) {

    /** Lets the booking pass, or refuses. */
    void admit(Booking booking, @Nullable WaitingListEntryId entry) {
        if (booking.visitTypeId() != null) {
            mustKnowVisitType("booking.visitTypeId");
            mustBeTrained("practitionerId");
        }
        if (booking.roomId() != null) {
            mustBe(roomClosed, false, SchedulingRefusal.ROOM_UNKNOWN, SchedulingRefusal.ROOM_CLOSED, "booking.roomId");
        }
        if (entry != null) {
            mustBe(waiting, true, SchedulingRefusal.ENTRY_UNKNOWN, SchedulingRefusal.ENTRY_CLOSED,
                    "waitingListEntryId");
        }
    }

    /** Refuses a visit type that is not known or not in use. */
    void mustKnowVisitType(String field) {
        mustBe(visitType == null ? null : retired, false, SchedulingRefusal.VISIT_TYPE_UNKNOWN,
                SchedulingRefusal.VISIT_TYPE_RETIRED, field);
    }

    /** Refuses a practitioner who is not trained in what the visit type needs. */
    void mustBeTrained(String field) {
        if (visitType != null && !Specialties.cover(specialties, visitType.specialty())) {
            throw new CommandRefused(SchedulingRefusal.SPECIALTY_MISSING, field);
        }
    }

    private static void mustBe(@Nullable Boolean state, boolean wanted, SchedulingRefusal unknown,
            SchedulingRefusal otherwise, String field) {
        if (state == null || state != wanted) {
            throw new CommandRefused(state == null ? unknown : otherwise, field);
        }
    }
}
