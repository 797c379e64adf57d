package org.anamnesis.api.scheduling.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.scheduling.WaitingListEntryId;
import org.anamnesis.api.scheduling.WaitingWish;
import org.axonframework.serialization.Revision;

/**
 * A patient waits for a slot.
 *
 * @param waitingListEntryId the entry
 * @param patientId          the patient
 * @param wish               what for
 */
@Revision("1")
public record WaitingListJoined(@NotPersonal WaitingListEntryId waitingListEntryId, @NotPersonal PatientId patientId,
        @PersonalData(CLINICAL) WaitingWish wish) implements WaitingListEvent {}
