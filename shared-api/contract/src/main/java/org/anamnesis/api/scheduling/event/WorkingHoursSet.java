package org.anamnesis.api.scheduling.event;

import static org.anamnesis.api.classification.PersonalData.Kind.IDENTITY;

import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.ScheduleId;
import org.anamnesis.api.scheduling.WorkingHours;
import org.axonframework.serialization.Revision;

/**
 * It was stated when a practitioner sees patients from a day on.
 *
 * @param scheduleId     the schedule
 * @param practitionerId the practitioner
 * @param hours          the hours
 */
@Revision("1")
public record WorkingHoursSet(@NotPersonal ScheduleId scheduleId, @NotPersonal PractitionerId practitionerId,
        @PersonalData(IDENTITY) WorkingHours hours) implements ScheduleEvent {}
