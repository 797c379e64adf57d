package org.anamnesis.api.scheduling.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import org.anamnesis.api.EventName;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.CancelledBy;
import org.anamnesis.api.scheduling.RoomId;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.VisitTypeId;
import org.anamnesis.api.scheduling.WaitingListEntryId;
import org.anamnesis.api.timeline.ClinicalEvent;
import org.anamnesis.api.timeline.Moment;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The appointment itself: booked, moved, kept or not. */
public sealed interface BookingEvent extends AppointmentEvent {

    /**
     * A patient was booked into the day of a practitioner.
     *
     * @param slot               from when until when
     * @param visitTypeId        what type of visit
     * @param reason             why the patient comes
     * @param notes              what else to know
     * @param waitingListEntryId the wish it grants
     */
    @EventName("appointment.booked")
    @Revision("1")
    record AppointmentBooked(@NotPersonal AppointmentId appointmentId, @NotPersonal PatientId patientId,
            @NotPersonal PractitionerId practitionerId, @PersonalData(CLINICAL) Slot slot,
            @NotPersonal @Nullable VisitTypeId visitTypeId, @NotPersonal @Nullable RoomId roomId,
            @PersonalData(CLINICAL) @Nullable CodeableConcept reason, @PersonalData(CLINICAL) @Nullable String notes,
            @NotPersonal @Nullable WaitingListEntryId waitingListEntryId) implements BookingEvent {}

    /**
     * An appointment was moved; it replaces what was booked before.
     *
     * @param slot        from when until when
     * @param visitTypeId what type of visit
     * @param reason      why the patient comes
     * @param notes       what else to know
     */
    @EventName("appointment.rescheduled")
    @Revision("1")
    record AppointmentRescheduled(@NotPersonal AppointmentId appointmentId, @NotPersonal PatientId patientId,
            @NotPersonal PractitionerId practitionerId, @PersonalData(CLINICAL) Slot slot,
            @NotPersonal @Nullable VisitTypeId visitTypeId, @NotPersonal @Nullable RoomId roomId,
            @PersonalData(CLINICAL) @Nullable CodeableConcept reason,
            @PersonalData(CLINICAL) @Nullable String notes) implements BookingEvent {}

    /**
     * An appointment was cancelled.
     *
     * @param slot        the slot that is free again
     * @param cancelledBy who cancelled
     * @param inTime      whether the tenant's notice was kept, or the practice itself cancelled: then no fee is due
     * @param reason      why
     */
    @EventName("appointment.cancelled")
    @Revision("1")
    record AppointmentCancelled(@NotPersonal AppointmentId appointmentId, @NotPersonal PatientId patientId,
            @NotPersonal PractitionerId practitionerId, @PersonalData(CLINICAL) Slot slot,
            @PersonalData(CLINICAL) CancelledBy cancelledBy, @PersonalData(CLINICAL) Boolean inTime,
            @PersonalData(CLINICAL) String reason) implements BookingEvent {}

    /** The patient came to the appointment. */
    @EventName("appointment.checked-in")
    @Revision("1")
    record AppointmentCheckedIn(@NotPersonal AppointmentId appointmentId,
            @NotPersonal PatientId patientId) implements BookingEvent {}

    /**
     * The patient did not come to the appointment.
     *
     * @param slot the slot that was missed
     */
    @EventName("appointment.missed")
    @Revision("1")
    record AppointmentMissed(@NotPersonal AppointmentId appointmentId, @NotPersonal PatientId patientId,
            @NotPersonal PractitionerId practitionerId,
            @PersonalData(CLINICAL) Slot slot) implements BookingEvent, ClinicalEvent {
        @Override
        public Moment moment() {
            return Moment.about(appointmentId.value()).at(ClinicalTime.of(slot.start()));
        }
    }

    /** The checkup to which the appointment led was completed. */
    @EventName("appointment.fulfilled")
    @Revision("1")
    record AppointmentFulfilled(@NotPersonal AppointmentId appointmentId, @NotPersonal PatientId patientId,
            @NotPersonal CheckupId checkupId) implements BookingEvent {}
}
