package org.anamnesis.api.responsibleperson.command;

import org.anamnesis.api.responsibleperson.ResponsiblePersonId;
import org.anamnesis.api.value.Contact;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * States anew how the person is reached.
 *
 * @param contact how the person is reached, complete
 */
public record ChangeResponsiblePersonContact(@TargetAggregateIdentifier ResponsiblePersonId responsiblePersonId,
        Contact contact) {}
