package org.anamnesis.api.scheduling.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.Slot;
import org.axonframework.serialization.Revision;

/**
 * The patient did not come to the appointment.
 *
 * @param appointmentId  the appointment
 * @param patientId      the patient
 * @param practitionerId the practitioner
 * @param slot           the slot that was missed
 */
@Revision("1")
public record AppointmentMissed(@NotPersonal AppointmentId appointmentId, @NotPersonal PatientId patientId,
        @NotPersonal PractitionerId practitionerId, @PersonalData(CLINICAL) Slot slot) implements AppointmentEvent {}
