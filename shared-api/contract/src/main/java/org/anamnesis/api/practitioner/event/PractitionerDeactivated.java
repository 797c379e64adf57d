package org.anamnesis.api.practitioner.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.practitioner.PractitionerId;
import org.axonframework.serialization.Revision;

/**
 * A practitioner stopped practising here.
 *
 * @param practitionerId the practitioner
 * @param reason         why, in the words of who decided
 */
@Revision("1")
public record PractitionerDeactivated(@NotPersonal PractitionerId practitionerId,
        @PersonalData(CLINICAL) String reason) implements PractitionerEvent {}
