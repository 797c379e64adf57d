package org.anamnesis.records.scheduling;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.RoomId;
import org.anamnesis.api.scheduling.VisitTypeId;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentBooked;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentCancelled;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentRescheduled;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.plumbing.serialization.EventJson;
import org.anamnesis.records.persistence.AggregateRow;
import org.anamnesis.records.persistence.FactKey;
import org.anamnesis.records.scheduling.Appointment.Cancellation;
import org.anamnesis.records.scheduling.Appointment.Status;
import org.jspecify.annotations.Nullable;

/** An appointment as it stands. */
@Entity
@Table(name = "appointment")
class AppointmentRow extends AggregateRow {

    @EmbeddedId
    private FactKey key;
    private UUID practitionerId;
    private @Nullable UUID visitTypeId;
    private @Nullable UUID roomId;
    private Instant startsAt;
    private Instant endsAt;
    private String status;
    private String content;
    private @Nullable String cancellation;
    private @Nullable UUID checkupId;
    private @Nullable UUID waitingListEntryId;
    private Instant bookedAt;
    private String bookedBy;

    protected AppointmentRow() {}

    AppointmentRow(EventContext at, AppointmentBooked it) {
        super(at);
        this.key = FactKey.of(at, it.patientId(), it.appointmentId().value());
        this.waitingListEntryId = it.waitingListEntryId() == null ? null : it.waitingListEntryId().value();
        this.status = Status.BOOKED.code();
        this.bookedAt = at.at();
        this.bookedBy = at.actor();
        plan(it.practitionerId(), it.visitTypeId(), it.roomId(), AppointmentDetails.of(it));
    }

    void move(AppointmentRescheduled it) {
        plan(it.practitionerId(), it.visitTypeId(), it.roomId(), AppointmentDetails.of(it));
    }

    void cancel(AppointmentCancelled it) {
        status = Status.CANCELLED.code();
        cancellation = EventJson.write(new Cancellation(it.cancelledBy(), it.inTime(), it.reason()));
    }

    void checkIn() {
        status = Status.CHECKED_IN.code();
    }

    void miss() {
        status = Status.NO_SHOW.code();
    }

    void fulfill(CheckupId checkup) {
        status = Status.FULFILLED.code();
        checkupId = checkup.value();
    }

    private void plan(PractitionerId practitioner, @Nullable VisitTypeId visitType, @Nullable RoomId room,
            AppointmentDetails planned) {
        practitionerId = practitioner.value();
        visitTypeId = visitType == null ? null : visitType.value();
        roomId = room == null ? null : room.value();
        startsAt = planned.slot().start().toInstant();
        endsAt = planned.slot().end().toInstant();
        content = EventJson.write(planned);
    }
}
