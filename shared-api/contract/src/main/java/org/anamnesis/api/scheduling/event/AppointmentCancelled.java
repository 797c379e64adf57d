package org.anamnesis.api.scheduling.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.CancelledBy;
import org.anamnesis.api.scheduling.Slot;
import org.axonframework.serialization.Revision;

/**
 * An appointment was cancelled.
 *
 * @param appointmentId  the appointment
 * @param patientId      the patient
 * @param practitionerId the practitioner
 * @param slot           the slot that is free again
 * @param cancelledBy    who cancelled
 * @param inTime         whether the tenant's notice was kept, or the practice itself cancelled: then no fee is due
 * @param reason         why
 */
@Revision("1")
public record AppointmentCancelled(@NotPersonal AppointmentId appointmentId, @NotPersonal PatientId patientId,
        @NotPersonal PractitionerId practitionerId, @PersonalData(CLINICAL) Slot slot,
        @PersonalData(CLINICAL) CancelledBy cancelledBy, @PersonalData(CLINICAL) Boolean inTime,
        @PersonalData(CLINICAL) String reason) implements AppointmentEvent {}
