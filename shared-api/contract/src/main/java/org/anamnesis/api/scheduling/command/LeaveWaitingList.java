package org.anamnesis.api.scheduling.command;

import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.WaitingListEntryId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Ends the waiting.
 *
 * @param waitingListEntryId the entry
 * @param appointmentId      the appointment that granted the wish, where one did
 * @param reason             why, where none did
 */
public record LeaveWaitingList(@TargetAggregateIdentifier WaitingListEntryId waitingListEntryId, PatientId patientId,
        @Nullable AppointmentId appointmentId, @Nullable String reason) implements AboutPatient {}
