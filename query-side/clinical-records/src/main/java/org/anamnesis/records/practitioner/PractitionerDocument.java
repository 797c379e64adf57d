package org.anamnesis.records.practitioner;

import org.anamnesis.api.practitioner.Profile;

/**
 * A practitioner as it is now, as it is kept and answered.
 *
 * @param profile name, numbers, specialties
 * @param active  whether the practitioner practises here
 */
public record PractitionerDocument(Profile profile, boolean active) {

    PractitionerDocument withActive(boolean practising) {
        return new PractitionerDocument(profile, practising);
    }
}
