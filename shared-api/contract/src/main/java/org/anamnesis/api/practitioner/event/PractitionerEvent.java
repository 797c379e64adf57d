package org.anamnesis.api.practitioner.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;
import static org.anamnesis.api.classification.PersonalData.Kind.IDENTITY;

import org.anamnesis.api.EventName;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.practitioner.Profile;
import org.axonframework.serialization.Revision;

/** Everything that can happen to a practitioner. */
public sealed interface PractitionerEvent {

    /** The practitioner it is about. */
    PractitionerId practitionerId();

    /**
     * A practitioner became known.
     *
     * @param profile who it is
     */
    @EventName("practitioner.registered")
    @Revision("1")
    record PractitionerRegistered(@NotPersonal PractitionerId practitionerId,
            @PersonalData(IDENTITY) Profile profile) implements PractitionerEvent {}

    /**
     * A practitioner stopped practising here.
     *
     * @param reason why, in the words of who decided
     */
    @EventName("practitioner.deactivated")
    @Revision("1")
    record PractitionerDeactivated(@NotPersonal PractitionerId practitionerId,
            @PersonalData(CLINICAL) String reason) implements PractitionerEvent {}
}
