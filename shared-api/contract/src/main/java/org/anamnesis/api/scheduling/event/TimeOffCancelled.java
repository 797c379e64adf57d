package org.anamnesis.api.scheduling.event;

import static org.anamnesis.api.classification.PersonalData.Kind.IDENTITY;

import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.ScheduleId;
import org.anamnesis.api.scheduling.TimeOffId;
import org.axonframework.serialization.Revision;

/**
 * A time off was taken back.
 *
 * @param scheduleId     the schedule
 * @param practitionerId the practitioner
 * @param timeOffId      the time off
 * @param reason         why
 */
@Revision("1")
public record TimeOffCancelled(@NotPersonal ScheduleId scheduleId, @NotPersonal PractitionerId practitionerId,
        @NotPersonal TimeOffId timeOffId, @PersonalData(IDENTITY) String reason) implements ScheduleEvent {}
