package org.anamnesis.api.scheduling.event;

import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.scheduling.VisitType;
import org.anamnesis.api.scheduling.VisitTypeId;
import org.axonframework.serialization.Revision;

/**
 * A type of visit was stated, or stated anew.
 *
 * @param visitTypeId the type
 * @param visitType   what it is
 */
@Revision("1")
public record VisitTypeDefined(@NotPersonal VisitTypeId visitTypeId,
        @NotPersonal VisitType visitType) implements VisitTypeEvent {}
