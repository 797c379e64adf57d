package org.anamnesis.api.scheduling.command;

import org.anamnesis.api.scheduling.VisitTypeId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Takes a type of visit out of use.
 *
 * @param visitTypeId the type
 * @param reason      why
 */
public record RetireVisitType(@TargetAggregateIdentifier VisitTypeId visitTypeId, String reason) {}
