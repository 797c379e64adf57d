package org.anamnesis.api.scheduling.event;

import org.anamnesis.api.EventName;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.scheduling.VisitType;
import org.anamnesis.api.scheduling.VisitTypeId;
import org.axonframework.serialization.Revision;

/** Everything that can happen to a type of visit. */
public sealed interface VisitTypeEvent {

    /** The type it is about. */
    VisitTypeId visitTypeId();

    /**
     * A type of visit was stated, or stated anew.
     *
     * @param visitTypeId the type
     * @param visitType   what it is
     */
    @EventName("visit-type.defined")
    @Revision("1")
    record VisitTypeDefined(@NotPersonal VisitTypeId visitTypeId,
            @NotPersonal VisitType visitType) implements VisitTypeEvent {}

    /**
     * A type of visit was taken out of use.
     *
     * @param visitTypeId the type
     * @param reason      why
     */
    @EventName("visit-type.retired")
    @Revision("1")
    record VisitTypeRetired(@NotPersonal VisitTypeId visitTypeId,
            @NotPersonal String reason) implements VisitTypeEvent {}
}
