package org.anamnesis.api.patient.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.ConditionId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.ClinicalTime;
import org.axonframework.serialization.Revision;

/**
 * A problem ended.
 *
 * @param patientId   the patient
 * @param conditionId the entry of the problem list
 * @param abatement   when it ended
 */
@Revision("1")
public record ConditionResolved(@NotPersonal PatientId patientId, @NotPersonal ConditionId conditionId,
        @PersonalData(CLINICAL) ClinicalTime abatement) implements PatientEvent {}
