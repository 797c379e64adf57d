package org.anamnesis.api.practitioner.event;

import static org.anamnesis.api.classification.PersonalData.Kind.IDENTITY;

import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.practitioner.Profile;
import org.axonframework.serialization.Revision;

/**
 * A practitioner became known.
 *
 * @param practitionerId the practitioner
 * @param profile        who it is
 */
@Revision("1")
public record PractitionerRegistered(@NotPersonal PractitionerId practitionerId,
        @PersonalData(IDENTITY) Profile profile) implements PractitionerEvent {}
