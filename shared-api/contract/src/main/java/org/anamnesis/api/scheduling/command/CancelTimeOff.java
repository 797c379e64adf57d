package org.anamnesis.api.scheduling.command;

import org.anamnesis.api.practitioner.InvolvesPractitioner;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.ScheduleId;
import org.anamnesis.api.scheduling.TimeOffId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Takes a time off back.
 *
 * @param reason why
 */
public record CancelTimeOff(@TargetAggregateIdentifier ScheduleId scheduleId, PractitionerId practitionerId,
        TimeOffId timeOffId, String reason) implements InvolvesPractitioner {}
