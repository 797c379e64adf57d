package org.anamnesis.api.scheduling.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import org.anamnesis.api.EventName;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.ReminderFailure;
import org.anamnesis.api.scheduling.ReminderId;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.tenant.ReminderChannel;
import org.axonframework.serialization.Revision;

/** The reminders of the appointment. */
public sealed interface ReminderEvent extends AppointmentEvent {

    /**
     * A reminder is about to be sent; whether it was is told by what follows.
     *
     * @param slot        the time for which it was due; an appointment that moved is reminded of anew
     * @param leadMinutes how many minutes before the start it was due
     * @param channel     by what means
     * @param attempt     which try it is, from 1
     */
    @EventName("appointment.reminder-attempted")
    @Revision("1")
    record ReminderAttempted(@NotPersonal AppointmentId appointmentId, @NotPersonal PatientId patientId,
            @NotPersonal ReminderId reminderId, @PersonalData(CLINICAL) Slot slot,
            @PersonalData(CLINICAL) Integer leadMinutes, @NotPersonal ReminderChannel channel,
            @NotPersonal Integer attempt) implements ReminderEvent {}

    /** A reminder was taken by who brings it. */
    @EventName("appointment.reminder-sent")
    @Revision("1")
    record ReminderSent(@NotPersonal AppointmentId appointmentId, @NotPersonal PatientId patientId,
            @NotPersonal ReminderId reminderId) implements ReminderEvent {}

    /**
     * A reminder will not be sent.
     *
     * @param failure why
     */
    @EventName("appointment.reminder-given-up")
    @Revision("1")
    record ReminderGivenUp(@NotPersonal AppointmentId appointmentId, @NotPersonal PatientId patientId,
            @NotPersonal ReminderId reminderId, @NotPersonal ReminderFailure failure) implements ReminderEvent {}
}
