package org.anamnesis.api.patient.event;

import static org.anamnesis.api.classification.PersonalData.Kind.IDENTITY;

import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.Contact;
import org.axonframework.serialization.Revision;

/**
 * How the patient is reached was stated anew; it replaces what was stated before.
 *
 * @param patientId the patient
 * @param contact   how it is reached, complete
 */
@Revision("1")
public record ContactChanged(@NotPersonal PatientId patientId,
        @PersonalData(IDENTITY) Contact contact) implements PatientEvent {}
