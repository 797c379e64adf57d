package org.anamnesis.api.practitioner.command;

import org.anamnesis.api.practitioner.PractitionerId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * States that a practitioner no longer practises here.
 *
 * @param reason why
 */
public record DeactivatePractitioner(@TargetAggregateIdentifier PractitionerId practitionerId, String reason) {}
