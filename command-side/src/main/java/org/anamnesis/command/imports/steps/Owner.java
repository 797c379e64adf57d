package org.anamnesis.command.imports.steps;

import java.util.UUID;

/**
 * Who holds an imported fact.
 *
 * @param id      a patient, a checkup or a prescription
 * @param checkup whether it is a checkup
 * @param patient whom the fact is about
 */
public record Owner(UUID id, boolean checkup, UUID patient) {

    /** A record of the patient's own. */
    public static Owner patient(UUID patient) {
        return new Owner(patient, false, patient);
    }
}
