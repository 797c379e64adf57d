package org.anamnesis.api.scheduling.command;

import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.OfferId;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.WaitingListEntryId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Offers a slot that has become free.
 *
 * @param waitingListEntryId the entry
 */
public record OfferSlot(@TargetAggregateIdentifier WaitingListEntryId waitingListEntryId, PatientId patientId,
        OfferId offerId, PractitionerId practitionerId, Slot slot) implements AboutPatient {}
