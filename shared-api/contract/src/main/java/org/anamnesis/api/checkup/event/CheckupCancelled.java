package org.anamnesis.api.checkup.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.serialization.Revision;

/**
 * The checkup did not take place, or was broken off.
 *
 * @param checkupId the checkup
 * @param patientId the patient
 * @param reason    why, in the words of who decided
 */
@Revision("1")
public record CheckupCancelled(@NotPersonal CheckupId checkupId, @NotPersonal PatientId patientId,
        @PersonalData(CLINICAL) String reason) implements CheckupEvent {}
