package org.anamnesis.api.responsibleperson.command;

import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.responsibleperson.LinkId;
import org.anamnesis.api.responsibleperson.ResponsiblePersonId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * States that the person never answered for the patient.
 *
 * @param reason why
 */
public record MarkPatientLinkEnteredInError(@TargetAggregateIdentifier ResponsiblePersonId responsiblePersonId,
        LinkId linkId, PatientId patientId, String reason) implements AboutPatient {}
