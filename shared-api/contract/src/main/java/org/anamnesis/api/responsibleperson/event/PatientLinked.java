package org.anamnesis.api.responsibleperson.event;

import static org.anamnesis.api.classification.PersonalData.Kind.IDENTITY;

import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.responsibleperson.LinkId;
import org.anamnesis.api.responsibleperson.ResponsiblePersonId;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Period;
import org.axonframework.serialization.Revision;

/**
 * The person answers for a patient from now on, or did for a time.
 *
 * @param responsiblePersonId the responsible person
 * @param linkId              the link
 * @param patientId           the patient
 * @param relationship        as what: owner, parent, guarantor, in HL7 RoleCode where it has one
 * @param period              for how long
 */
@Revision("1")
public record PatientLinked(@NotPersonal ResponsiblePersonId responsiblePersonId, @NotPersonal LinkId linkId,
        @NotPersonal PatientId patientId, @PersonalData(IDENTITY) CodeableConcept relationship,
        @PersonalData(IDENTITY) Period period) implements ResponsiblePersonEvent, AboutPatient {}
