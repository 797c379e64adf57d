package org.anamnesis.api.responsibleperson.command;

import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.responsibleperson.LinkId;
import org.anamnesis.api.responsibleperson.ResponsiblePersonId;
import org.anamnesis.api.value.ClinicalTime;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * States that the person no longer answers for the patient.
 *
 * @param end    since when
 * @param reason why
 */
public record EndPatientLink(@TargetAggregateIdentifier ResponsiblePersonId responsiblePersonId, LinkId linkId,
        PatientId patientId, ClinicalTime end, String reason) implements AboutPatient {}
