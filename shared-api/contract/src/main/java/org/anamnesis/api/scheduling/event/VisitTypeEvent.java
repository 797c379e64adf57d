package org.anamnesis.api.scheduling.event;

import org.anamnesis.api.scheduling.VisitTypeId;

/** Everything that can happen to a type of visit. */
public sealed interface VisitTypeEvent permits VisitTypeDefined, VisitTypeRetired {

    /** The type it is about. */
    VisitTypeId visitTypeId();
}
