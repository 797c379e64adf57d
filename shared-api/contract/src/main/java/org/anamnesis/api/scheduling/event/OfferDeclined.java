package org.anamnesis.api.scheduling.event;

import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.scheduling.OfferId;
import org.anamnesis.api.scheduling.WaitingListEntryId;
import org.axonframework.serialization.Revision;

/**
 * The patient does not want the slot.
 *
 * @param waitingListEntryId the entry
 * @param patientId          the patient
 * @param offerId            the offer
 */
@Revision("1")
public record OfferDeclined(@NotPersonal WaitingListEntryId waitingListEntryId, @NotPersonal PatientId patientId,
        @NotPersonal OfferId offerId) implements WaitingListEvent {}
