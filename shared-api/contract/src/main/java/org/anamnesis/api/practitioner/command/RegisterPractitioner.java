package org.anamnesis.api.practitioner.command;

import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.practitioner.Profile;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Makes a practitioner known.
 *
 * @param practitionerId the practitioner
 * @param profile        who it is
 */
public record RegisterPractitioner(@TargetAggregateIdentifier PractitionerId practitionerId, Profile profile) {}
