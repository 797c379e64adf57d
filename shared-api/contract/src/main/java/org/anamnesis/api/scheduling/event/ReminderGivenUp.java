package org.anamnesis.api.scheduling.event;

import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.ReminderFailure;
import org.anamnesis.api.scheduling.ReminderId;
import org.axonframework.serialization.Revision;

/**
 * A reminder will not be sent.
 *
 * @param appointmentId the appointment
 * @param patientId     the patient
 * @param reminderId    the reminder
 * @param failure       why
 */
@Revision("1")
public record ReminderGivenUp(@NotPersonal AppointmentId appointmentId, @NotPersonal PatientId patientId,
        @NotPersonal ReminderId reminderId, @NotPersonal ReminderFailure failure) implements AppointmentEvent {}
