package org.anamnesis.api.scheduling.command;

import org.anamnesis.api.scheduling.VisitType;
import org.anamnesis.api.scheduling.VisitTypeId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * States a type of visit, or states it anew; what was booked stays as it is.
 *
 * @param visitTypeId the type
 * @param visitType   what it is
 */
public record DefineVisitType(@TargetAggregateIdentifier VisitTypeId visitTypeId, VisitType visitType) {}
