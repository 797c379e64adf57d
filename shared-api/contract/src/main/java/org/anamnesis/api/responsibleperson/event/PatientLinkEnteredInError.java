package org.anamnesis.api.responsibleperson.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.responsibleperson.LinkId;
import org.anamnesis.api.responsibleperson.ResponsiblePersonId;
import org.axonframework.serialization.Revision;

/**
 * The person never answered for the patient.
 *
 * @param responsiblePersonId the responsible person
 * @param linkId              the link
 * @param patientId           the patient
 * @param reason              why, in the words of who decided
 */
@Revision("1")
public record PatientLinkEnteredInError(@NotPersonal ResponsiblePersonId responsiblePersonId,
        @NotPersonal LinkId linkId, @NotPersonal PatientId patientId,
        @PersonalData(CLINICAL) String reason) implements ResponsiblePersonEvent, AboutPatient {}
