package org.anamnesis.api.scheduling.event;

import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.axonframework.serialization.Revision;

/**
 * The patient came to the appointment.
 *
 * @param appointmentId the appointment
 * @param patientId     the patient
 */
@Revision("1")
public record AppointmentCheckedIn(@NotPersonal AppointmentId appointmentId,
        @NotPersonal PatientId patientId) implements AppointmentEvent {}
