package org.anamnesis.api.practitioner.event;

import org.anamnesis.api.practitioner.PractitionerId;

/** Everything that can happen to a practitioner. */
public sealed interface PractitionerEvent permits PractitionerRegistered, PractitionerDeactivated {

    /** The practitioner it is about. */
    PractitionerId practitionerId();
}
