package org.anamnesis.api.responsibleperson.command;

import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.responsibleperson.LinkId;
import org.anamnesis.api.responsibleperson.ResponsiblePersonId;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Period;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * States that the person answers for a patient.
 *
 * @param relationship as what
 * @param period       for how long
 */
public record LinkPatient(@TargetAggregateIdentifier ResponsiblePersonId responsiblePersonId, LinkId linkId,
        PatientId patientId, CodeableConcept relationship, Period period) implements AboutPatient {}
