package org.anamnesis.api.scheduling.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.WaitingListEntryId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The waiting ended.
 *
 * @param waitingListEntryId the entry
 * @param patientId          the patient
 * @param appointmentId      the appointment that granted the wish, where one did
 * @param reason             why, where none did
 */
@Revision("1")
public record WaitingListLeft(@NotPersonal WaitingListEntryId waitingListEntryId, @NotPersonal PatientId patientId,
        @NotPersonal @Nullable AppointmentId appointmentId,
        @PersonalData(CLINICAL) @Nullable String reason) implements WaitingListEvent {}
