package org.anamnesis.api.scheduling.command;

import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.scheduling.WaitingListEntryId;
import org.anamnesis.api.scheduling.WaitingWish;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Lets a patient wait for a slot.
 *
 * @param waitingListEntryId the entry
 * @param wish               what for
 */
public record JoinWaitingList(@TargetAggregateIdentifier WaitingListEntryId waitingListEntryId, PatientId patientId,
        WaitingWish wish) implements AboutPatient {}
