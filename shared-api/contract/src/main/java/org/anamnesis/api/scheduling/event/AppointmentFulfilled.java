package org.anamnesis.api.scheduling.event;

import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.axonframework.serialization.Revision;

/**
 * The checkup to which the appointment led was completed.
 *
 * @param appointmentId the appointment
 * @param patientId     the patient
 * @param checkupId     the checkup
 */
@Revision("1")
public record AppointmentFulfilled(@NotPersonal AppointmentId appointmentId, @NotPersonal PatientId patientId,
        @NotPersonal CheckupId checkupId) implements AppointmentEvent {}
