package org.anamnesis.api.patient.event;

import static org.anamnesis.api.classification.PersonalData.Kind.IDENTITY;

import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.Contact;
import org.axonframework.serialization.Revision;

/**
 * A patient, human or animal, got a record.
 *
 * @param patientId    the patient
 * @param demographics who it is
 * @param contact      how it is reached
 */
@Revision("1")
public record PatientRegistered(@NotPersonal PatientId patientId, @PersonalData(IDENTITY) Demographics demographics,
        @PersonalData(IDENTITY) Contact contact) implements PatientEvent {}
