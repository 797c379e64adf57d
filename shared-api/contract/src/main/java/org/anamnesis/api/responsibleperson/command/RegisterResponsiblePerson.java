package org.anamnesis.api.responsibleperson.command;

import org.anamnesis.api.responsibleperson.ResponsiblePersonId;
import org.anamnesis.api.value.Contact;
import org.anamnesis.api.value.HumanName;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Makes a responsible person known.
 *
 * @param contact how the person is reached
 */
public record RegisterResponsiblePerson(@TargetAggregateIdentifier ResponsiblePersonId responsiblePersonId,
        HumanName name, Contact contact) {}
