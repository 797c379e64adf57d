package org.anamnesis.command.imports.steps;

import java.util.UUID;

/**
 * Who holds an imported fact.
 *
 * @param id      a patient, a checkup or a prescription
 * @param checkup whether it is a checkup
 */
public record Owner(UUID id, boolean checkup) {}
