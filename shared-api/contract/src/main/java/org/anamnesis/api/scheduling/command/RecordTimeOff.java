package org.anamnesis.api.scheduling.command;

import org.anamnesis.api.practitioner.InvolvesPractitioner;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.ScheduleId;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.TimeOffId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * States when a practitioner sees nobody in spite of the working hours.
 *
 * @param period from when until when
 * @param reason why
 */
public record RecordTimeOff(@TargetAggregateIdentifier ScheduleId scheduleId, PractitionerId practitionerId,
        TimeOffId timeOffId, Slot period, @Nullable String reason) implements InvolvesPractitioner {}
