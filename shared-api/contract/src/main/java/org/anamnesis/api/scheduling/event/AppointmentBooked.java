package org.anamnesis.api.scheduling.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.RoomId;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.VisitTypeId;
import org.anamnesis.api.scheduling.WaitingListEntryId;
import org.anamnesis.api.value.CodeableConcept;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A patient was booked into the day of a practitioner.
 *
 * @param appointmentId      the appointment
 * @param patientId          the patient
 * @param practitionerId     the practitioner
 * @param slot               from when until when
 * @param visitTypeId        what type of visit
 * @param roomId             the room
 * @param reason             why the patient comes
 * @param notes              what else to know
 * @param waitingListEntryId the wish it grants
 */
@Revision("1")
public record AppointmentBooked(@NotPersonal AppointmentId appointmentId, @NotPersonal PatientId patientId,
        @NotPersonal PractitionerId practitionerId, @PersonalData(CLINICAL) Slot slot,
        @NotPersonal @Nullable VisitTypeId visitTypeId, @NotPersonal @Nullable RoomId roomId,
        @PersonalData(CLINICAL) @Nullable CodeableConcept reason, @PersonalData(CLINICAL) @Nullable String notes,
        @NotPersonal @Nullable WaitingListEntryId waitingListEntryId) implements AppointmentEvent {}
