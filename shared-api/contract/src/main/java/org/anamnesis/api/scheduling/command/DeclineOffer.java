package org.anamnesis.api.scheduling.command;

import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.scheduling.OfferId;
import org.anamnesis.api.scheduling.WaitingListEntryId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * States that the patient does not want the slot.
 *
 * @param waitingListEntryId the entry
 */
public record DeclineOffer(@TargetAggregateIdentifier WaitingListEntryId waitingListEntryId, PatientId patientId,
        OfferId offerId) implements AboutPatient {}
