package org.anamnesis.api.patient.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;
import static org.anamnesis.api.classification.PersonalData.Kind.IDENTITY;

import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.serialization.Revision;

/**
 * Who the patient is was stated anew; it replaces what was stated before.
 *
 * @param patientId    the patient
 * @param demographics who it is, complete
 * @param reason       why, in the words of who decided
 */
@Revision("1")
public record DemographicsCorrected(@NotPersonal PatientId patientId, @PersonalData(IDENTITY) Demographics demographics,
        @PersonalData(CLINICAL) String reason) implements PatientEvent {}
