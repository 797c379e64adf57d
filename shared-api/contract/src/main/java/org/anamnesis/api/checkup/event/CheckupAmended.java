package org.anamnesis.api.checkup.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import org.anamnesis.api.checkup.AmendmentId;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.serialization.Revision;

/**
 * An addendum was made to a completed checkup; the original stays.
 *
 * @param checkupId   the checkup
 * @param patientId   the patient
 * @param amendmentId the addendum
 * @param text        the addendum
 * @param reason      why, in the words of who decided
 */
@Revision("1")
public record CheckupAmended(@NotPersonal CheckupId checkupId, @NotPersonal PatientId patientId,
        @NotPersonal AmendmentId amendmentId, @PersonalData(CLINICAL) String text,
        @PersonalData(CLINICAL) String reason) implements CheckupEvent {}
