package org.anamnesis.api.scheduling.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.OfferId;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.WaitingListEntryId;
import org.axonframework.serialization.Revision;

/**
 * A slot that became free was offered.
 *
 * @param waitingListEntryId the entry
 * @param patientId          the patient
 * @param offerId            the offer
 * @param practitionerId     the practitioner
 * @param slot               the slot
 */
@Revision("1")
public record SlotOffered(@NotPersonal WaitingListEntryId waitingListEntryId, @NotPersonal PatientId patientId,
        @NotPersonal OfferId offerId, @NotPersonal PractitionerId practitionerId,
        @PersonalData(CLINICAL) Slot slot) implements WaitingListEvent {}
