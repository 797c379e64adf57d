package org.anamnesis.api.scheduling.event;

import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.ReminderId;
import org.axonframework.serialization.Revision;

/**
 * A reminder was taken by who brings it.
 *
 * @param appointmentId the appointment
 * @param patientId     the patient
 * @param reminderId    the reminder
 */
@Revision("1")
public record ReminderSent(@NotPersonal AppointmentId appointmentId, @NotPersonal PatientId patientId,
        @NotPersonal ReminderId reminderId) implements AppointmentEvent {}
