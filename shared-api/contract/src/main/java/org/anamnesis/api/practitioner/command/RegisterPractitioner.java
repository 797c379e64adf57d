package org.anamnesis.api.practitioner.command;

import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.practitioner.Profile;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Makes a practitioner known.
 *
 * @param profile who it is
 */
public record RegisterPractitioner(@TargetAggregateIdentifier PractitionerId practitionerId, Profile profile) {}
