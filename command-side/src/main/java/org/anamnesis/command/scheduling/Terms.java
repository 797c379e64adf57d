package org.anamnesis.command.scheduling;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.time.Duration;
import java.time.Instant;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.Booking;
import org.anamnesis.api.scheduling.CancelledBy;
import org.anamnesis.api.scheduling.RoomId;
import org.anamnesis.api.scheduling.SchedulingRefusal;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.VisitTypeId;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentBooked;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentRescheduled;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.command.status.TenantRules;
import org.jspecify.annotations.Nullable;

/** With whom, when, where and what for an appointment is. */
record Terms(PractitionerId practitionerId, Slot slot, @Nullable VisitTypeId visitTypeId, @Nullable RoomId roomId,
        @Nullable CodeableConcept reason, @Nullable String notes) {

    static Terms of(AppointmentBooked event) {
        return new Terms(event.practitionerId(), event.slot(), event.visitTypeId(), event.roomId(), event.reason(),
                event.notes());
    }

    static Terms of(AppointmentRescheduled event) {
        return new Terms(event.practitionerId(), event.slot(), event.visitTypeId(), event.roomId(), event.reason(),
                event.notes());
    }

    /** Whether a request asks for just these; one that leaves the end to the visit type asks for whatever it told. */
    boolean are(PractitionerId with, Booking asked) {
        Terms same = new Terms(with, slot, asked.visitTypeId(), asked.roomId(), asked.reason(), asked.notes());
        return equals(same) && slot.start().isEqual(asked.start())
                && (asked.end() == null || slot.end().isEqual(asked.end()));
    }

    /** Whether it starts when the other does: that is what a patient is reminded of, however long it takes. */
    boolean startsWith(Slot other) {
        return slot.start().isEqual(other.start());
    }

    /** Whether no fee is due: the tenant's notice is kept, or the practice itself cancels. */
    boolean isInTime(CancelledBy by, TenantRules tenant) {
        Instant last = slot.start().toInstant().minus(Duration.ofMinutes(tenant.cancellationNoticeMinutes()));
        return by == CancelledBy.PRACTICE || !tenant.now().isAfter(last);
    }

    void mustHaveStarted(Instant now) {
        refuseIf(slot.start().toInstant().isAfter(now), SchedulingRefusal.APPOINTMENT_NOT_STARTED);
    }
}
