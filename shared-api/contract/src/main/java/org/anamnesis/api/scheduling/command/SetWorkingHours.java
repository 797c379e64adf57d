package org.anamnesis.api.scheduling.command;

import org.anamnesis.api.practitioner.InvolvesPractitioner;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.ScheduleId;
import org.anamnesis.api.scheduling.WorkingHours;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** States when a practitioner sees patients from a day on. */
public record SetWorkingHours(@TargetAggregateIdentifier ScheduleId scheduleId, PractitionerId practitionerId,
        WorkingHours hours) implements InvolvesPractitioner {}
