package org.anamnesis.api.scheduling.event;

import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.scheduling.VisitTypeId;
import org.axonframework.serialization.Revision;

/**
 * A type of visit was taken out of use.
 *
 * @param visitTypeId the type
 * @param reason      why
 */
@Revision("1")
public record VisitTypeRetired(@NotPersonal VisitTypeId visitTypeId,
        @NotPersonal String reason) implements VisitTypeEvent {}
